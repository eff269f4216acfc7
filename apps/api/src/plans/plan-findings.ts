import { type PlanFinding, planFindingSchema, planWeeksSchema } from '@restride/contracts/plans'
import { checkPlan } from '@restride/rules/plans/limits'
import type { PlanWeek as RuleWeek } from '@restride/rules/plans/plan'
import type { Work } from '../work.ts'
import { toRuleWeeks } from './check-weeks.ts'
import { isLevel } from './plan-levels.ts'
import { runHistory } from './run-history.ts'
import { newestRevision, type PlanRow } from './to-plan.ts'

/** What the limits say of these weeks, after what she ran and the plan that stands; `plan` is `null` for a first one. */
export async function planFindings(
  work: Work,
  episodeId: string,
  weeks: readonly RuleWeek[],
  plan: PlanRow | null,
): Promise<PlanFinding[]> {
  const previous =
    plan === null ? null : toRuleWeeks(planWeeksSchema.parse(newestRevision(plan).weeks))
  const releases = plan?.releases ?? []
  return planFindingSchema.array().parse(
    checkPlan({
      today: work.today,
      weeks,
      previous,
      history: await runHistory(work, episodeId),
      releasedLevels: releases.map(({ level }) => level).filter(isLevel),
      lastRaisedOn: lastRaise(previous ?? [], work.today),
    }),
  )
}

/** The day the newest level that has begun took over from the one before; `null` while she is at the first. */
function lastRaise(weeks: readonly RuleWeek[], today: string): string | null {
  const raised = weeks.filter(
    (week, index) => index > 0 && week.level !== weeks[index - 1]?.level && week.startsOn <= today,
  )
  return raised.at(-1)?.startsOn ?? null
}
