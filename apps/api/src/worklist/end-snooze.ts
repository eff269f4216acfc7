import type { Snooze } from '@restride/contracts/worklist'
import { recordEvent } from '../audit/record-event.ts'
import { requireCareTeam } from '../patients/care-team.ts'
import { ProblemError } from '../problem.ts'
import { assertVersion } from '../versions.ts'
import type { Work } from '../work.ts'
import { snoozeSelect, toSnooze } from './to-snooze.ts'

/**
 * Brings a row back before its day.
 * @throws ProblemError not_found, not_in_care_team, version_conflict
 */
export async function endSnooze(work: Work, snoozeId: string, version: number): Promise<Snooze> {
  const { now, tx } = work
  const row = await tx.worklistSnooze.findFirst({
    where: { id: snoozeId },
    select: snoozeSelect,
  })
  if (row === null) throw new ProblemError('not_found')
  const { patientId } = row
  await requireCareTeam(work, patientId)
  assertVersion(version, row.version)
  const ended = await tx.worklistSnooze.updateMany({
    where: { id: snoozeId, version },
    data: { endedAt: now, version: { increment: 1 } },
  })
  if (ended.count === 0) throw new ProblemError('version_conflict')
  await recordEvent(work, { action: 'update', resource: 'snooze', resourceId: snoozeId, patientId })
  return toSnooze({ ...row, endedAt: now, version: version + 1 })
}

/** Whatever she was put off for is over: a newer act or a graver sign has taken its place. */
export async function endStandingSnooze({ now, tx }: Work, episodeId: string): Promise<void> {
  await tx.worklistSnooze.updateMany({
    where: { episodeId, endedAt: null },
    data: { endedAt: now, version: { increment: 1 } },
  })
}
