import { type PlanFinding, planFindingSchema } from '@restride/contracts/plans'
import { checkPlan } from '@restride/rules/plans/limits'
import type { PlanWeek as RuleWeek } from '@restride/rules/plans/plan'
import type { Work } from '../work.ts'
import { planCourse } from './plan-course.ts'
import type { PlanRow } from './to-plan.ts'

/** What the limits say of these weeks, after what she ran and the plan that stands; `plan` is `null` for a first one. */
export async function planFindings(
  work: Work,
  episodeId: string,
  weeks: readonly RuleWeek[],
  plan: PlanRow | null,
): Promise<PlanFinding[]> {
  const course = await planCourse(work, episodeId, weeks, plan)
  return planFindingSchema.array().parse(checkPlan(course))
}
