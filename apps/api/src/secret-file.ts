import { createPrivateKey, type KeyObject } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { SettingsError } from './config.ts'

/**
 * The text of a secret's file, without the line end editors add.
 * @throws SettingsError when it cannot be read, or others can read it too.
 */
export function readSecretFile(setting: string, file: string): string {
  let mode: number
  let text: string
  try {
    ;({ mode } = statSync(file))
    text = readFileSync(file, 'utf8')
  } catch {
    throw new SettingsError(`${setting}: ${file} cannot be read`)
  }
  // Windows has no such modes; its files say 0666.
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new SettingsError(`${setting}: others can read ${file}. Run: chmod 600 ${file}`)
  }
  return text.trimEnd()
}

/**
 * The key that signs access tokens, as PKCS #8 PEM.
 * @throws SettingsError when it is no Ed25519 private key; a weaker kind would sign with another algorithm.
 */
export function readSigningKey(file: string): string {
  const pem = readSecretFile('SIGNING_KEY_FILE', file)
  if (keyIn(pem)?.asymmetricKeyType !== 'ed25519') {
    throw new SettingsError(
      `SIGNING_KEY_FILE: ${file} holds no Ed25519 private key. Make one: openssl genpkey -algorithm ed25519 -out ${file}`,
    )
  }
  return pem
}

function keyIn(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem)
  } catch {
    return null
  }
}
