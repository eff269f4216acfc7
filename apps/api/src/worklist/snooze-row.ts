import type { CreateSnooze, Snooze } from '@restride/contracts/worklist'
import { addDays } from '@restride/rules/plain-date'
import { uuidv7 } from 'uuidv7'
import { recordEvent } from '../audit/record-event.ts'
import { dateColumn } from '../calendar.ts'
import { episodeOf } from '../patients/episode-of.ts'
import { invalid } from '../problem.ts'
import type { Work } from '../work.ts'
import { endStandingSnooze } from './end-snooze.ts'
import { snoozeSelect, toSnooze } from './to-snooze.ts'

/** Later than this is a follow-up and no row put off. */
const MOST_DAYS = 90

/**
 * Puts a patient's row off to a day, for her whole care team. A new fact brings it back before, and an emergency is
 * never put off.
 * @throws ProblemError not_found, not_in_care_team, validation_failed
 */
export async function snoozeRow(
  work: Work,
  episodeId: string,
  { reason, until }: CreateSnooze,
): Promise<Snooze> {
  const { actor, now, today, tx } = work
  const { patientId } = await episodeOf(work, episodeId)
  if (until <= today) throw invalid('/until', 'Must be after today')
  if (until > addDays(today, MOST_DAYS)) throw invalid('/until', 'Must be within 90 days')
  // Two at the same moment: the second waits, and then ends what the first put there.
  await tx.$queryRaw`select 1 from episodes where id = ${episodeId}::uuid for update`
  const emergency = await tx.flag.findFirst({
    where: { episodeId, resolvedAt: null, severity: 'emergency' },
    select: { id: true },
  })
  if (emergency !== null) throw invalid('/until', 'An emergency cannot wait')
  await endStandingSnooze(work, episodeId)
  const id = uuidv7()
  await tx.worklistSnooze.createMany({
    data: {
      id,
      clinicId: actor.clinicId,
      patientId,
      episodeId,
      untilDay: dateColumn(until),
      reason,
      snoozedAt: now,
      snoozedById: actor.userId,
    },
  })
  await recordEvent(work, { action: 'create', resource: 'snooze', resourceId: id, patientId })
  return toSnooze(
    await tx.worklistSnooze.findUniqueOrThrow({ where: { id }, select: snoozeSelect }),
  )
}
