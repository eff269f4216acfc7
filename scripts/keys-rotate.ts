import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { command } from './command.ts'
import { existingFolder } from './postgres-home.ts'
import { readSettings } from './settings.ts'
import { rotateSigningKey } from './signing-key.ts'

await command(async () => {
  const { dataDir, signingKeyFile } = readSettings()
  const folder =
    signingKeyFile ?? join(existingFolder(dataDir) ?? dataDir, 'secrets', 'signing-keys')
  if (!existsSync(folder))
    throw new Error(`There is no ${folder}: start Restride once, it makes the first key`)
  if (!statSync(folder).isDirectory()) {
    throw new Error(
      `SIGNING_KEY_FILE is one file: move it into a folder, name the folder there, and run this again`,
    )
  }
  const file = rotateSigningKey(folder, new Date())
  console.log(
    `Made ${file}. Restart Restride: it signs with this key, and the one before verifies for ten more minutes.`,
  )
})
