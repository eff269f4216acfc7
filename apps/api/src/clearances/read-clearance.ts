import type { Clearance } from '@restride/contracts/clearances'
import { recordEvent } from '../audit/record-event.ts'
import { requireCareTeam } from '../patients/care-team.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { clearanceSelect, toClearance } from './to-clearance.ts'

/** @throws ProblemError not_found, not_in_care_team */
export async function readClearance(work: Work, clearanceId: string): Promise<Clearance> {
  const row = await work.tx.clearance.findFirst({
    where: { id: clearanceId },
    select: clearanceSelect,
  })
  if (row === null) throw new ProblemError('not_found')
  await requireCareTeam(work, row.patientId)
  await recordEvent(work, {
    action: 'read',
    resource: 'clearance',
    resourceId: row.id,
    patientId: row.patientId,
  })
  return toClearance(row)
}
