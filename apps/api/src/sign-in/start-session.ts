import { uuidv7 } from 'uuidv7'
import type { Database } from '../database.ts'
import { ProblemError } from '../problem.ts'
import type { Actor } from '../work.ts'
import { readActor } from './find-actor.ts'
import { newRefreshToken, sessionEnd } from './session-tokens.ts'

export type StartedSession = { actor: Actor; refreshToken: string; expiresAt: Date }

export type SessionAccount = { id: string; clinicId: string; patientId: string | null }
export type SessionStart = {
  requestId: string
  now: Date
  userAgent: string
  /** The session that ends as this one begins: she has proved again who she is. */
  replaces: string | null
}

const LONGEST_USER_AGENT = 400

/** Opens a session and notes the sign-in in the audit trail, both or neither. */
export async function startSession(
  db: Database,
  account: SessionAccount,
  { now, replaces, requestId, userAgent }: SessionStart,
): Promise<StartedSession> {
  const { clinicId, id: userId, patientId } = account
  return db.transaction({ clinicId, userId, patientId }, async (tx) => {
    const sessionId = uuidv7()
    const actor = await readActor(tx, userId, sessionId)
    if (actor === null) throw new ProblemError('sign_in_failed')
    const { token, hash } = newRefreshToken()
    const expiresAt = sessionEnd(actor.role, now)
    await tx.session.createMany({
      data: {
        id: sessionId,
        clinicId,
        userId,
        refreshHash: hash,
        expiresAt,
        createdAt: now,
        refreshedAt: now,
        authenticatedAt: now,
        lastUsedAt: now,
        userAgent: userAgent.slice(0, LONGEST_USER_AGENT),
      },
    })
    if (replaces !== null) {
      await tx.session.updateMany({
        where: { id: replaces, userId, endedAt: null },
        data: { endedAt: now },
      })
    }
    await tx.auditEvent.createMany({
      data: {
        id: uuidv7(),
        clinicId,
        at: now,
        actorId: userId,
        actorName: actor.name,
        actorRole: actor.role,
        action: 'sign_in',
        resource: 'session',
        resourceId: sessionId,
        requestId,
      },
    })
    return { actor, refreshToken: token, expiresAt }
  })
}
