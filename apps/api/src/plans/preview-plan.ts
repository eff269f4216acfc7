import type { PlanPreview, previewPlanSchema } from '@restride/contracts/plans'
import { checkPlan } from '@restride/rules/plans/limits'
import { planPreviewSchema } from '@restride/contracts/plans'
import type { z } from 'zod'
import { recordEvent } from '../audit/record-event.ts'
import type { Work } from '../work.ts'
import { checkWeeks } from './check-weeks.ts'
import { findPlan } from './find-plan.ts'
import { courseOfNobody } from './plan-course.ts'
import { planFindings } from './plan-findings.ts'

/**
 * What the limits would say; nothing is stored. Without a plan the weeks stand for themselves.
 * @throws ProblemError not_found, not_in_care_team, validation_failed
 */
export async function previewPlan(
  work: Work,
  { planId, weeks }: z.infer<typeof previewPlanSchema>,
): Promise<PlanPreview> {
  const ruleWeeks = checkWeeks(weeks, null)
  if (planId === null) {
    const findings = checkPlan(courseOfNobody(work.today, ruleWeeks))
    return planPreviewSchema.parse({ findings })
  }
  const plan = await findPlan(work, planId)
  const findings = await planFindings(work, plan.episodeId, ruleWeeks, plan)
  const { patientId } = plan
  await recordEvent(work, { action: 'read', resource: 'plan', resourceId: planId, patientId })
  return { findings }
}
