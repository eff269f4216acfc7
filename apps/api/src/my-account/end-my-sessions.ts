import { recordEvent } from '../audit/record-event.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'

/** @throws ProblemError not_found: another's, or ended already */
export async function endMySession(work: Work, sessionId: string): Promise<void> {
  const { actor, now, tx } = work
  const ended = await tx.session.updateMany({
    where: { id: sessionId, userId: actor.userId, endedAt: null },
    data: { endedAt: now },
  })
  if (ended.count === 0) throw new ProblemError('not_found')
  await recordEvent(work, {
    action: 'sign_out',
    resource: 'session',
    resourceId: sessionId,
    patientId: null,
  })
}

/** All but the one the request came with; answers how many. */
export async function endOtherSessions(work: Work): Promise<number> {
  const { actor, now, tx } = work
  const ended = await tx.session.updateMany({
    where: { userId: actor.userId, endedAt: null, id: { not: actor.sessionId } },
    data: { endedAt: now },
  })
  await recordEvent(work, {
    action: 'sign_out',
    resource: 'session',
    resourceId: null,
    patientId: null,
  })
  return ended.count
}
