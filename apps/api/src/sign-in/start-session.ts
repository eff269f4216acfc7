import { uuidv7 } from 'uuidv7'
import { appendEvents } from '../audit/append-events.ts'
import type { Trace } from '../audit/trace.ts'
import type { Database } from '../database.ts'
import { ProblemError } from '../problem.ts'
import type { Actor } from '../work.ts'
import { readActor } from './find-actor.ts'
import { sessionEnd } from './session-limits.ts'
import { newRefreshToken } from './session-tokens.ts'

export type StartedSession = { actor: Actor; refreshToken: string; expiresAt: Date }

export type SessionAccount = { id: string; clinicId: string; patientId: string | null }
export type SessionStart = {
  trace: Trace
  now: Date
  /** The session that ends as this one begins: she has proved again who she is. */
  replaces: string | null
}

/** Opens a session and notes the sign-in in the audit trail, both or neither. */
export async function startSession(
  db: Database,
  account: SessionAccount,
  { now, replaces, trace }: SessionStart,
): Promise<StartedSession> {
  const { clinicId, id: userId, patientId } = account
  return db.transaction({ clinicId, userId, patientId }, async (tx) => {
    const sessionId = uuidv7()
    const actor = await readActor(tx, userId, sessionId)
    if (actor === null) throw new ProblemError('sign_in_failed')
    const { familyHash, hash, token } = newRefreshToken()
    const expiresAt = sessionEnd(actor.role, now)
    await tx.session.createMany({
      data: {
        id: sessionId,
        clinicId,
        userId,
        refreshHash: hash,
        familyHash,
        expiresAt,
        createdAt: now,
        refreshedAt: now,
        authenticatedAt: now,
        lastSeenAt: now,
        userAgent: trace.userAgent,
      },
    })
    if (replaces !== null) {
      await tx.session.updateMany({
        where: { id: replaces, userId, endedAt: null },
        data: { endedAt: now },
      })
    }
    await appendEvents(tx, trace, now, [
      { action: 'sign_in', resource: 'session', resourceId: sessionId, patientId: null },
    ])
    return { actor, refreshToken: token, expiresAt }
  })
}
