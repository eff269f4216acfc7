import { requireCareTeam } from '../patients/care-team.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { type FlagRow, flagSelect } from './to-flag.ts'

/** @throws ProblemError not_found, not_in_care_team */
export async function findFlag(work: Work, flagId: string): Promise<FlagRow> {
  const row = await work.tx.flag.findFirst({ where: { id: flagId }, select: flagSelect })
  if (row === null) throw new ProblemError('not_found')
  await requireCareTeam(work, row.patientId)
  return row
}
