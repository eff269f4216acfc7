import type { PlanFinding, PlanWeek } from '@restride/contracts/plans'
import type { Text } from '@restride/contracts/primitives'
import { addDays } from '@restride/rules/plain-date'
import { dateColumn } from '../calendar.ts'
import { touchEpisode } from '../episodes/touch-episode.ts'
import { Prisma } from '../generated/prisma/client.ts'
import type { Work } from '../work.ts'

/** Keeps on the episode what the worklist asks of a plan: its last day, and the three-week limit if it breaks it. */
export async function noteOnEpisode(
  work: Work,
  episodeId: string,
  weeks: readonly PlanWeek[],
  findings: readonly PlanFinding[],
): Promise<void> {
  const lastWeek = weeks.at(-1)
  const summary = overLimitSummary(findings)
  await touchEpisode(work, episodeId, {
    planEndsOn: lastWeek === undefined ? null : dateColumn(addDays(lastWeek.startsOn, 6)),
    overLimitSince: summary === null ? null : work.now,
    overLimitSummary: summary ?? Prisma.DbNull,
  })
}

/** The steepest rise over three weeks as its week and its sum; `null` when none is over the limit. */
function overLimitSummary(findings: readonly PlanFinding[]): Text | null {
  const over = findings.filter(({ rule, state }) => rule === 'PL-1' && state === 'not_met')
  const rise = ({ limit, value }: PlanFinding) => (value ?? 0) / (limit ?? Number.POSITIVE_INFINITY)
  const steepest = over.toSorted((a, b) => rise(b) - rise(a))[0]
  if (steepest === undefined) return null
  const { arithmetic, week } = steepest
  return {
    en: `Week ${week}: ${arithmetic.en}`,
    fr: `Semaine ${week}\u00a0: ${arithmetic.fr}`,
  }
}
