import type { MySession } from '@restride/contracts/my-account'
import type { Page } from '@restride/contracts/primitives'
import type { Work } from '../work.ts'
import { hasIdled } from '../sign-in/session-limits.ts'
import { deviceOf } from './device-of.ts'

const MOST = 100

/** Where she is signed in now, used last first; a session left alone for too long opens nothing any more. */
export async function listMySessions({ actor, now, tx }: Work): Promise<Page<MySession>> {
  const rows = await tx.session.findMany({
    where: { userId: actor.userId, endedAt: null, expiresAt: { gt: now } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  })
  const alive = rows.filter(({ lastSeenAt }) => !hasIdled(actor.role, lastSeenAt, now))
  const items = alive.map(({ createdAt, id, lastSeenAt, userAgent }) => ({
    id,
    ...deviceOf(userAgent),
    startedAt: createdAt.toISOString(),
    lastUsedAt: lastSeenAt.toISOString(),
    isThis: id === actor.sessionId,
  }))
  return { items, nextCursor: null }
}
