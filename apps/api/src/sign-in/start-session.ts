import { uuidv7 } from 'uuidv7'
import { appendEvents } from '../audit/append-events.ts'
import type { Trace } from '../audit/trace.ts'
import type { Database } from '../database.ts'
import { ProblemError } from '../problem.ts'
import type { Actor } from '../work.ts'
import type { Account } from './check-sign-in.ts'
import { readActor } from './find-actor.ts'
import { sessionEnd } from './session-limits.ts'
import { newRefreshToken } from './session-tokens.ts'

export type StartedSession = { actor: Actor; refreshToken: string; expiresAt: Date }

/** Opens a session and notes the sign-in in the audit trail, both or neither. */
export async function startSession(
  db: Database,
  account: Account,
  trace: Trace,
  now: Date,
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
        lastUsedAt: now,
        lastSeenAt: now,
      },
    })
    await appendEvents(tx, trace, now, [
      { action: 'sign_in', resource: 'session', resourceId: sessionId, patientId: null },
    ])
    return { actor, refreshToken: token, expiresAt }
  })
}
