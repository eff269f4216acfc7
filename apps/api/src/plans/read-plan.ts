import type { Plan } from '@restride/contracts/plans'
import { recordEvent } from '../audit/record-event.ts'
import type { Work } from '../work.ts'
import { findPlan } from './find-plan.ts'
import { planProgress } from './plan-progress.ts'
import { toPlan } from './to-plan.ts'

/** @throws ProblemError not_found, not_in_care_team */
export async function readPlan(work: Work, planId: string): Promise<Plan> {
  const row = await findPlan(work, planId)
  const { id: resourceId, patientId } = row
  await recordEvent(work, { action: 'read', resource: 'plan', resourceId, patientId })
  return toPlan(row, await planProgress(work, row))
}
