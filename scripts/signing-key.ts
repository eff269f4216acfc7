import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { keyFilesIn } from '../apps/api/src/signing-keys.ts'

/** The folder of the keys that sign access tokens, with one made on first start. */
export function ensureSigningKey(dataFolder: string, log: (line: string) => void): string {
  const folder = join(dataFolder, 'secrets', 'signing-keys')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // Earlier versions kept a single key beside the folder.
  const single = join(dataFolder, 'secrets', 'signing-key.pem')
  if (existsSync(single)) renameSync(single, join(folder, '0000.pem'))
  if (keyFilesIn(folder).length === 0) log(`Made the signing key ${makeKey(folder, new Date())}`)
  return folder
}

/** The key that signs the audit trail's anchors, made on first use; answers its file. */
export function ensureAuditKey(dataFolder: string, log: (line: string) => void): string {
  const file = join(dataFolder, 'secrets', 'audit-key.pem')
  if (existsSync(file)) return file
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  log(`Made the audit trail's key ${writeKey(file)}`)
  return file
}

/** Makes the next key and forgets all but the one before it; answers the new file. */
export function rotateSigningKey(folder: string, now: Date): string {
  const file = makeKey(folder, now)
  for (const old of keyFilesIn(folder).slice(2)) rmSync(old)
  return file
}

/** Names sort by time, which is how the newest is known. */
function makeKey(folder: string, now: Date): string {
  return writeKey(join(folder, `${now.toISOString().replaceAll(':', '-')}.pem`))
}

function writeKey(file: string): string {
  const { privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), {
    mode: 0o600,
    flag: 'wx',
  })
  return file
}
