import { type Database, enter } from '../database.ts'
import type { Actor } from '../work.ts'
import { readActor } from './find-actor.ts'
import { hashOfToken, newRefreshToken } from './session-tokens.ts'

/** Two tabs refresh at the same moment; the second still holds the token the first has just used up. */
const SAME_MOMENT_MS = 10_000

export type Refreshed = { actor: Actor; rotated: { refreshToken: string; expiresAt: Date } | null }

/** Rotates the refresh token. A token used before ends the session. `null` means: sign in again. */
export async function refreshSession(
  db: Database,
  token: string,
  now: Date,
): Promise<Refreshed | null> {
  const usedHash = hashOfToken(token)
  return db.transaction({ refreshHash: usedHash }, async (tx) => {
    const session = await tx.session.findFirst({
      where: {
        OR: [{ refreshHash: usedHash }, { previousRefreshHash: usedHash }],
        endedAt: null,
        expiresAt: { gt: now },
      },
    })
    if (session === null) return null
    const { clinicId, id, userId } = session
    await enter(tx, { clinicId, userId, sessionId: id })
    const actor = await readActor(tx, userId, id)
    if (actor === null) return null
    if (session.refreshHash !== usedHash) {
      if (now.getTime() - session.refreshedAt.getTime() < SAME_MOMENT_MS)
        return { actor, rotated: null }
      await tx.session.updateMany({ where: { id }, data: { endedAt: now } })
      return null
    }
    const next = newRefreshToken()
    const rotated = await tx.session.updateMany({
      where: { id, refreshHash: usedHash },
      data: {
        refreshHash: next.hash,
        previousRefreshHash: usedHash,
        refreshedAt: now,
        lastUsedAt: now,
      },
    })
    if (rotated.count === 0) return { actor, rotated: null }
    return { actor, rotated: { refreshToken: next.token, expiresAt: session.expiresAt } }
  })
}
