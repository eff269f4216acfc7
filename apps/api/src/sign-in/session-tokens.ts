import { createHash, randomBytes } from 'node:crypto'

export type RefreshToken = { token: string; hash: string; familyHash: string }

/** 256 random bits behind the 256 that its whole family shares; only hashes are stored. */
export function newRefreshToken(family = random()): RefreshToken {
  const token = `${family}.${random()}`
  return { token, ...hashesOf(token) }
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
