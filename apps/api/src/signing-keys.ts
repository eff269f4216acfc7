import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The PKCS #8 PEM keys that sign access tokens, the newest first: those of a folder by their names, or the one in a file.
 * @throws Error when there is none.
 */
export function readSigningKeys(path: string): [string, ...string[]] {
  const [newest, ...older] = keyFilesIn(path).map((file) => readFileSync(file, 'utf8'))
  if (newest === undefined) throw new Error(`No signing key (*.pem) in ${path}`)
  return [newest, ...older]
}

/** The newest first. */
export function keyFilesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  const names = readdirSync(path).filter((name) => name.endsWith('.pem'))
  return names
    .toSorted()
    .toReversed()
    .map((name) => join(path, name))
}
