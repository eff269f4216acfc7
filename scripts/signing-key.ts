import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The key that signs access tokens, made on first start; answers its file. */
export function ensureSigningKey(folder: string, log: (line: string) => void): string {
  return ensureKey(join(folder, 'secrets', 'signing-key.pem'), 'signing key', log)
}

/** The key that signs the audit trail's anchors, made on first use; answers its file. */
export function ensureAuditKey(folder: string, log: (line: string) => void): string {
  return ensureKey(join(folder, 'secrets', 'audit-key.pem'), "audit trail's key", log)
}

function ensureKey(file: string, what: string, log: (line: string) => void): string {
  if (existsSync(file)) return file
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const { privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), {
    mode: 0o600,
    flag: 'wx',
  })
  log(`Made the ${what} ${file}`)
  return file
}
