import { requireCareTeam } from '../patients/care-team.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { type CorrectionRow, correctionSelect } from './to-correction.ts'

/** @throws ProblemError not_found, not_in_care_team */
export async function findCorrection(work: Work, correctionId: string): Promise<CorrectionRow> {
  const row = await work.tx.correctionRequest.findFirst({
    where: { id: correctionId },
    select: correctionSelect,
  })
  if (row === null) throw new ProblemError('not_found')
  await requireCareTeam(work, row.patientId)
  return row
}
