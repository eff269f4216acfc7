import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const ALGORITHM = 'aes-256-gcm'
const FORM = 'v1'

/** Encrypts with 32 bytes that the database does not hold. `owner` is bound in: no row can borrow another's secret. */
export function seal(key: Buffer, text: string, owner: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(owner))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [FORM, ...[iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join(
    '.',
  )
}

/** @throws when the key, the owner or a byte is not the one it was sealed with. */
export function unseal(key: Buffer, sealed: string, owner: string): string {
  const [form, iv, tag, body] = sealed.split('.')
  if (form !== FORM || iv === undefined || tag === undefined || body === undefined)
    throw new Error('not a sealed secret')
  const decipher = createDecipheriv(ALGORITHM, key, Buffer.from(iv, 'base64url'), {
    authTagLength: 16,
  })
  decipher.setAAD(Buffer.from(owner)).setAuthTag(Buffer.from(tag, 'base64url'))
  return decipher.update(Buffer.from(body, 'base64url'), undefined, 'utf8') + decipher.final('utf8')
}

/** 32 bytes as 64 hex digits, from a file only its owner reads. @throws when it is anything else. */
export function readFactorKey(text: string): Buffer {
  const hex = text.trim()
  if (!/^[\da-f]{64}$/iu.test(hex)) throw new Error('the factor key is not 64 hex digits')
  return Buffer.from(hex, 'hex')
}
