import { appendEvents } from '../audit/append-events.ts'
import type { Trace } from '../audit/trace.ts'
import { type Database, enter } from '../database.ts'
import type { Actor, Tx } from '../work.ts'
import { readActor } from './find-actor.ts'
import { hasIdled } from './session-limits.ts'
import { hashesOf, refreshTokenAfter } from './session-tokens.ts'

/** Two tabs refresh at the same moment, or the answer was lost on the way: the token just used up comes again. */
const SAME_MOMENT_MS = 10_000

export type Refreshed = { actor: Actor; refreshToken: string; expiresAt: Date }
export type Refresh = {
  token: string
  /** Hash of where it comes from: only the client that refreshed may come a second time. */
  client: string
  isAttended: boolean
  trace: Trace
  now: Date
}

/**
 * Rotates the refresh token. Any earlier token of the session ends it, the newest with it. `null`: sign in again.
 * Within ten seconds the same client gets the same answer for the token before (ADR 0015).
 */
export async function refreshSession(
  db: Database,
  key: Buffer,
  refresh: Refresh,
): Promise<Refreshed | null> {
  const { client, isAttended, now, token } = refresh
  const { familyHash, hash } = hashesOf(token)
  const next = refreshTokenAfter(token, key)
  return db.transaction({ refreshHash: familyHash }, async (tx) => {
    const session = await lockedSession(tx, familyHash, now)
    if (session === null) return null
    const { expiresAt, id, userId } = session
    const actor = await readActor(tx, userId, id)
    if (actor === null || hasIdled(actor.role, session.lastSeenAt, now)) return null
    if (session.refreshHash !== hash) {
      const isSameMoment =
        session.previousRefreshHash === hash &&
        session.refreshHash === next.hash &&
        session.refreshedBy === client &&
        now.getTime() - session.refreshedAt.getTime() < SAME_MOMENT_MS
      if (isSameMoment) return { actor, refreshToken: next.token, expiresAt }
      await endStolen(tx, actor, refresh)
      return null
    }
    await tx.session.updateMany({
      where: { id },
      data: {
        refreshHash: next.hash,
        previousRefreshHash: hash,
        refreshedAt: now,
        refreshedBy: client,
        ...(isAttended && { lastSeenAt: now }),
      },
    })
    return { actor, refreshToken: next.token, expiresAt }
  })
}

/** Refreshes of one session go one after the other. */
async function lockedSession(tx: Tx, familyHash: string, now: Date) {
  const where = { familyHash, endedAt: null, expiresAt: { gt: now } }
  const found = await tx.session.findFirst({ where })
  if (found === null) return null
  await enter(tx, { clinicId: found.clinicId, userId: found.userId, sessionId: found.id })
  await tx.$queryRaw`select 1 from sessions where id = ${found.id}::uuid for update`
  return tx.session.findFirst({ where })
}

async function endStolen(tx: Tx, actor: Actor, { now, trace }: Refresh): Promise<void> {
  await tx.session.updateMany({ where: { id: actor.sessionId }, data: { endedAt: now } })
  await appendEvents(tx, trace, now, [
    {
      action: 'denied',
      resource: 'session',
      resourceId: actor.sessionId,
      patientId: null,
      outcome: 'failure',
    },
  ])
}
