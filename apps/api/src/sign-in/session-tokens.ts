import { createHash, randomBytes } from 'node:crypto'

const DAY_MS = 86_400_000

/** 256 random bits; only its hash is stored. */
export function newRefreshToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashOfToken(token) }
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** Staff sign in each working day; a patient stays signed in on her own phone. */
export function sessionEnd(role: string, now: Date): Date {
  return new Date(now.getTime() + (role === 'patient' ? 30 * DAY_MS : DAY_MS / 2))
}
