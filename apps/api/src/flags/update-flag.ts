import type { Flag, UpdateFlag } from '@restride/contracts/flags'
import { recordEvent } from '../audit/record-event.ts'
import { dateColumn } from '../calendar.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { invalid, ProblemError } from '../problem.ts'
import { assertVersion } from '../versions.ts'
import type { Work } from '../work.ts'
import { askForDecision } from './ask-for-decision.ts'
import { findFlag } from './find-flag.ts'
import { toFlag } from './to-flag.ts'

/**
 * Hands a flag over, puts it off or resolves it. Running stays as it is: only a decision resumes it.
 * @throws ProblemError not_found, not_in_care_team, version_conflict, validation_failed
 */
export async function updateFlag(
  work: Work,
  flagId: string,
  version: number,
  input: UpdateFlag,
): Promise<Flag> {
  const flag = await findFlag(work, flagId)
  assertVersion(version, flag.version)
  if (flag.resolvedAt !== null) throw invalid('/resolution', 'This flag is resolved')
  if (input.ownerId !== undefined) await checkOwner(work, flag.patientId, input.ownerId)
  const updated = await work.tx.flag.updateMany({
    where: { id: flagId, version },
    data: { ...changes(work, input), version: { increment: 1 } },
  })
  if (updated.count === 0) throw new ProblemError('version_conflict')
  if (input.resolution !== undefined) await askForDecision(work, flag.episodeId)
  const { patientId } = flag
  await recordEvent(work, { action: 'update', resource: 'flag', resourceId: flagId, patientId })
  return toFlag(await findFlag(work, flagId))
}

/** A flag goes to somebody who may open the chart it is about. */
async function checkOwner(work: Work, patientId: string, ownerId: string): Promise<void> {
  const owner = await work.tx.user.findFirst({
    where: { id: ownerId, role: 'physio', disabledAt: null },
    select: { id: true },
  })
  if (owner === null) throw invalid('/ownerId', 'Not a physiotherapist of this clinic')
  const member = await work.tx.careTeamMember.findFirst({
    where: { patientId, userId: ownerId },
    select: { userId: true },
  })
  if (member === null) throw invalid('/ownerId', 'Not in the care team of this patient')
}

function changes(work: Work, input: UpdateFlag): Prisma.FlagUncheckedUpdateManyInput {
  const { ownerId, resolution, snoozedUntil } = input
  if (resolution !== undefined && resolution.trim() === '') {
    throw invalid('/resolution', 'Say what was done')
  }
  if (typeof snoozedUntil === 'string' && snoozedUntil <= work.today) {
    throw invalid('/snoozedUntil', 'Must be after today')
  }
  return {
    ...(ownerId !== undefined && { ownerId }),
    ...(snoozedUntil !== undefined && {
      snoozedUntil: snoozedUntil === null ? null : dateColumn(snoozedUntil),
    }),
    ...(resolution !== undefined && {
      resolution,
      resolvedAt: work.now,
      resolvedById: work.actor.userId,
    }),
  }
}
