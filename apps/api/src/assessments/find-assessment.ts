import { requireCareTeam } from '../patients/care-team.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { type AssessmentRow, assessmentSelect } from './to-assessment.ts'

/** @throws ProblemError not_found, not_in_care_team */
export async function findAssessment(work: Work, assessmentId: string): Promise<AssessmentRow> {
  const row = await work.tx.assessment.findFirst({
    where: { id: assessmentId },
    select: assessmentSelect,
  })
  if (row === null) throw new ProblemError('not_found')
  await requireCareTeam(work, row.patientId)
  return row
}
