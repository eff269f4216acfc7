import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The key that signs access tokens, made on first start; answers its file. */
export function ensureSigningKey(folder: string, log: (line: string) => void): string {
  const file = join(folder, 'secrets', 'signing-key.pem')
  if (existsSync(file)) return file
  mkdirSync(join(folder, 'secrets'), { recursive: true, mode: 0o700 })
  const { privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), {
    mode: 0o600,
    flag: 'wx',
  })
  log(`Made the signing key ${file}`)
  return file
}
