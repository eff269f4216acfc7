import { requireCareTeam } from '../patients/care-team.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { type PlanRow, planSelect } from './to-plan.ts'

/** @throws ProblemError not_found, not_in_care_team */
export async function findPlan(work: Work, planId: string): Promise<PlanRow> {
  const row = await work.tx.plan.findFirst({ where: { id: planId }, select: planSelect })
  if (row === null) throw new ProblemError('not_found')
  await requireCareTeam(work, row.patientId)
  return row
}
