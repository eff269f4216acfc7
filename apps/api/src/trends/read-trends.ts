import { planWeeksSchema } from '@restride/contracts/plans'
import type { Trends } from '@restride/contracts/trends'
import { weeklyRunning } from '@restride/rules/plans/weekly-running'
import { recordEvent } from '../audit/record-event.ts'
import { episodeOf } from '../patients/episode-of.ts'
import { runHistory } from '../plans/run-history.ts'
import type { Work } from '../work.ts'
import { adherenceTo } from './adherence.ts'
import { sinceLastVisit } from './since-visit.ts'

/** What the picture of her weeks can hold on one screen. */
const MOST_WEEKS = 12

/**
 * How her running went: minutes a week against the limit of PL-1, sessions done of those planned, and what is new.
 * @throws ProblemError not_found, not_in_care_team
 */
export async function readTrends(work: Work, episodeId: string): Promise<Trends> {
  const { patientId } = await episodeOf(work, episodeId)
  const plan = await work.tx.plan.findFirst({
    where: { episodeId },
    orderBy: { id: 'desc' },
    select: {
      createdAt: true,
      endedAt: true,
      releases: { select: { level: true, releasedAt: true } },
      revisions: { orderBy: { revision: 'desc' }, take: 1, select: { weeks: true } },
    },
  })
  const weeks = planWeeksSchema.optional().parse(plan?.revisions[0]?.weeks) ?? []
  const history = await runHistory(work, episodeId)
  const anchor = weeks[0]?.startsOn ?? history[0]?.on ?? work.today
  await recordEvent(work, { action: 'read', resource: 'trends', resourceId: null, patientId })
  return {
    weeks: weeklyRunning(history, { anchor, mostWeeks: MOST_WEEKS, today: work.today }),
    adherence: plan === null ? null : await adherenceTo(work, episodeId, { ...plan, weeks }),
    sinceVisit: await sinceLastVisit(work, episodeId),
  }
}
