import { planWeeksSchema } from '@restride/contracts/plans'
import type { PlanCheckInput } from '@restride/rules/plans/finding'
import type { PlanWeek as RuleWeek } from '@restride/rules/plans/plan'
import { plainDate } from '../calendar.ts'
import type { Work } from '../work.ts'
import { toRuleWeeks } from './check-weeks.ts'
import { firstWeekCapOf } from './first-week-cap-of.ts'
import { isLevel } from './plan-levels.ts'
import { runHistory } from './run-history.ts'
import { newestRevision, type PlanRow } from './to-plan.ts'

/** What these weeks are judged by: what she ran, her baby, and the plan that stands; `plan` is `null` for a first one. */
export async function planCourse(
  work: Work,
  episodeId: string,
  weeks: readonly RuleWeek[],
  plan: PlanRow | null,
): Promise<PlanCheckInput> {
  const previous =
    plan === null ? null : toRuleWeeks(planWeeksSchema.parse(newestRevision(plan).weeks))
  const releases = plan?.releases ?? []
  const birth = await work.tx.birth.findFirst({ where: { episodeId }, select: { bornOn: true } })
  return {
    today: work.today,
    weeks,
    previous,
    history: await runHistory(work, episodeId),
    releasedLevels: releases.map(({ level }) => level).filter(isLevel),
    lastRaisedOn: lastRaise(previous ?? [], work.today),
    babyBornOn: birth === null ? null : plainDate(birth.bornOn),
    firstWeekCapMinutes: await firstWeekCapOf(work, episodeId),
  }
}

/** The course of weeks that belong to no plan. */
export function courseOfNobody(today: string, weeks: readonly RuleWeek[]): PlanCheckInput {
  return {
    today,
    weeks,
    previous: null,
    history: [],
    releasedLevels: [],
    lastRaisedOn: null,
    babyBornOn: null,
    firstWeekCapMinutes: null,
  }
}

/** The day the newest level that has begun took over from the one before; `null` while she is at the first. */
function lastRaise(weeks: readonly RuleWeek[], today: string): string | null {
  const raised = weeks.filter(
    (week, index) => index > 0 && week.level !== weeks[index - 1]?.level && week.startsOn <= today,
  )
  return raised.at(-1)?.startsOn ?? null
}
