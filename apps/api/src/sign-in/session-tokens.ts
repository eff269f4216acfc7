import { createHash, createHmac, randomBytes } from 'node:crypto'

export type RefreshToken = { token: string; hash: string; familyHash: string }

/** 256 random bits behind the 256 that its whole family shares; only hashes are stored. */
export function newRefreshToken(): RefreshToken {
  const token = `${random()}.${random()}`
  return { token, ...hashesOf(token) }
}

/** The one that follows: the same whenever it is asked for, and to be known only with `key`, 32 bytes outside the database. */
export function refreshTokenAfter(token: string, key: Buffer): RefreshToken {
  const following = createHmac('sha256', key).update(`refresh ${token}`).digest('base64url')
  const next = `${familyOf(token)}.${following}`
  return { token: next, ...hashesOf(next) }
}

/** The part that stays the same in every refresh token of a session. */
export function familyOf(token: string): string {
  return token.split('.', 1)[0] ?? ''
}

export function hashesOf(token: string): { hash: string; familyHash: string } {
  return { hash: hashOfToken(token), familyHash: hashOfToken(familyOf(token)) }
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

function random(): string {
  return randomBytes(32).toString('base64url')
}
