import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SettingsError } from './config.ts'
import { readSigningKey } from './secret-file.ts'

/**
 * The PKCS #8 PEM keys that sign access tokens, the newest first: those of a folder by their names, or the one in a file.
 * @throws SettingsError when there is none, when others can read it too, or when it is no Ed25519 key.
 */
export function readSigningKeys(path: string): [string, ...string[]] {
  const [newest, ...older] = keyFilesIn(path).map(readSigningKey)
  if (newest === undefined)
    throw new SettingsError(`SIGNING_KEY_FILE: no signing key (*.pem) in ${path}`)
  return [newest, ...older]
}

/** The newest first. */
export function keyFilesIn(path: string): string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [path]
  const names = readdirSync(path).filter((name) => name.endsWith('.pem'))
  return names
    .toSorted()
    .toReversed()
    .map((name) => join(path, name))
}
