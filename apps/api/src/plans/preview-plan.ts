import {
  type PlanPreview,
  planPreviewSchema,
  type previewPlanSchema,
} from '@restride/contracts/plans'
import type { PlanCheckInput } from '@restride/rules/plans/finding'
import { fixPlan } from '@restride/rules/plans/fix-plan'
import { checkPlan } from '@restride/rules/plans/limits'
import type { z } from 'zod'
import { recordEvent } from '../audit/record-event.ts'
import { needsNoCareTeam } from '../patients/care-team.ts'
import type { Work } from '../work.ts'
import { checkWeeks } from './check-weeks.ts'
import { findPlan } from './find-plan.ts'
import { courseOfNobody, planCourse } from './plan-course.ts'

/**
 * What the limits would say, and the smallest change that keeps them; nothing is stored. Without a plan the weeks stand
 * for themselves.
 * @throws ProblemError not_found, not_in_care_team, validation_failed
 */
export async function previewPlan(
  work: Work,
  { planId, weeks }: z.infer<typeof previewPlanSchema>,
): Promise<PlanPreview> {
  const ruleWeeks = checkWeeks(weeks, null)
  if (planId === null) {
    needsNoCareTeam(work)
    return judged(courseOfNobody(work.today, ruleWeeks))
  }
  const plan = await findPlan(work, planId)
  const course = await planCourse(work, plan.episodeId, ruleWeeks, plan)
  const { patientId } = plan
  await recordEvent(work, { action: 'read', resource: 'plan', resourceId: planId, patientId })
  return judged(course)
}

function judged(course: PlanCheckInput): PlanPreview {
  const { changes, weeks } = fixPlan(course)
  const fix = changes.length === 0 ? null : { weeks, changes }
  return planPreviewSchema.parse({ findings: checkPlan(course), fix })
}
