import type { FollowUp, UpdateFollowUp } from '@restride/contracts/follow-ups'
import { recordEvent } from '../audit/record-event.ts'
import { toldFollowUps } from '../clearances/grace.ts'
import { dateColumn } from '../calendar.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { invalid, ProblemError } from '../problem.ts'
import { assertVersion } from '../versions.ts'
import type { Work } from '../work.ts'
import { readFollowUp } from './read-follow-up.ts'

/**
 * Notes a call, puts the visit off, or closes it with a stated reason.
 * @throws ProblemError not_found, version_conflict, follow_up_closed, validation_failed
 */
export async function updateFollowUp(
  work: Work,
  followUpId: string,
  version: number,
  input: UpdateFollowUp,
): Promise<FollowUp> {
  const current = await work.tx.followUp.findFirst({
    where: { id: followUpId, ...toldFollowUps(work) },
    select: { version: true, status: true, patientId: true },
  })
  if (current === null) throw new ProblemError('not_found')
  assertVersion(version, current.version)
  if (current.status !== 'due') throw new ProblemError('follow_up_closed')
  const { snoozedUntil } = input
  if (typeof snoozedUntil === 'string' && snoozedUntil <= work.today) {
    throw invalid('/snoozedUntil', 'Must be after today')
  }
  const changed = await work.tx.followUp.updateMany({
    where: { id: followUpId, version, status: 'due' },
    data: { ...changesOf(work, input), version: { increment: 1 }, updatedAt: work.now },
  })
  if (changed.count === 0) throw new ProblemError('version_conflict')
  await recordEvent(work, {
    action: 'update',
    resource: 'follow_up',
    resourceId: followUpId,
    patientId: current.patientId,
  })
  return readFollowUp(work, followUpId)
}

function changesOf(
  { now }: Work,
  { close, snoozedUntil, tried }: UpdateFollowUp,
): Prisma.FollowUpUncheckedUpdateManyInput {
  return {
    ...(tried !== undefined && { tries: { increment: 1 }, lastTriedAt: now, lastTryResult: tried }),
    ...(snoozedUntil !== undefined && {
      snoozedUntil: snoozedUntil === null ? null : dateColumn(snoozedUntil),
    }),
    ...(close !== undefined && {
      status: 'closed',
      closeReason: close.reason,
      closeNote: close.note,
    }),
  }
}
