import type { Database } from '../database.ts'
import { hashOfToken } from '../sign-in/session-tokens.ts'

const LASTS_MS = 5 * 60_000
const STALE_MS = 2 * 60 * 60_000

export type ChallengePurpose = 'sign_in' | 'register' | 'step_up'
/** `userId`: whose passkeys were asked for; `null` when any may answer. */
export type ChallengeFor = { purpose: ChallengePurpose; userId: string | null }

/** Keeps what was asked, for five minutes; only its hash is stored. */
export async function keepChallenge(
  db: Database,
  challenge: string,
  { purpose, userId }: ChallengeFor,
  now: Date,
): Promise<void> {
  const challengeHash = hashOfToken(challenge)
  await db.transaction({ challengeHash }, async (tx) => {
    await tx.passkeyChallenge.deleteMany({
      where: { storedAt: { lt: new Date(now.getTime() - STALE_MS) } },
    })
    await tx.passkeyChallenge.createMany({
      data: { challengeHash, purpose, userId, expiresAt: new Date(now.getTime() + LASTS_MS) },
    })
  })
}

/** True once: the row is gone whatever comes of the answer. */
export async function takeChallenge(
  db: Database,
  challenge: string,
  { purpose, userId }: ChallengeFor,
  now: Date,
): Promise<boolean> {
  const challengeHash = hashOfToken(challenge)
  const taken = await db.transaction({ challengeHash }, (tx) =>
    tx.passkeyChallenge.deleteMany({
      where: { challengeHash, purpose, userId, expiresAt: { gt: now } },
    }),
  )
  return taken.count === 1
}

/** What the browser says it was asked; `null` when it says nothing readable. */
export function challengeIn(clientDataJSON: string): string | null {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))
    if (typeof data !== 'object' || data === null || !('challenge' in data)) return null
    return typeof data.challenge === 'string' ? data.challenge : null
  } catch {
    return null
  }
}
