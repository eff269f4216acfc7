import type { FollowUp } from '@restride/contracts/follow-ups'
import { recordEvent } from '../audit/record-event.ts'
import { toldFollowUps } from '../clearances/grace.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { followUpSelect, toFollowUp } from './to-follow-up.ts'

/** @throws ProblemError not_found */
export async function readFollowUp(work: Work, followUpId: string): Promise<FollowUp> {
  const row = await work.tx.followUp.findFirst({
    where: { id: followUpId, ...toldFollowUps(work) },
    select: followUpSelect,
  })
  if (row === null) throw new ProblemError('not_found')
  await recordEvent(work, {
    action: 'read',
    resource: 'follow_up',
    resourceId: row.id,
    patientId: row.patientId,
  })
  return toFollowUp(work, row)
}
