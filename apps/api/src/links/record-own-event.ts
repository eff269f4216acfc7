import { type AuditedAct, recordEvent } from '../audit/record-event.ts'
import { dayIn } from '../calendar.ts'
import { ProblemError } from '../problem.ts'
import { readActor } from '../sign-in/find-actor.ts'
import type { Tx } from '../work.ts'

/** Notes what somebody did to her or his own account without being signed in, by a link. */
export async function recordOwnEvent(
  tx: Tx,
  userId: string,
  { action, resource }: Pick<AuditedAct, 'action' | 'resource'>,
  { now, requestId }: { now: Date; requestId: string },
): Promise<void> {
  const actor = await readActor(tx, userId, '')
  if (actor === null) throw new ProblemError('link_not_valid')
  const { patientId, timeZone } = actor
  await recordEvent(
    { tx, actor, requestId, now, today: dayIn(timeZone, now) },
    { action, resource, resourceId: userId, patientId },
  )
}
