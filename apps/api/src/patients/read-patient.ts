import type { Patient } from '@restride/contracts/people'
import { recordEvent } from '../audit/record-event.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { requireCareTeam } from './care-team.ts'
import { patientSelect, toPatient } from './to-patient.ts'

/**
 * Who she is and how to reach her; nothing clinical.
 * @throws ProblemError not_found, not_in_care_team
 */
export async function readPatient(work: Work, patientId: string): Promise<Patient> {
  const row = await work.tx.patient.findFirst({ where: { id: patientId }, select: patientSelect })
  if (row === null) throw new ProblemError('not_found')
  await requireCareTeam(work, patientId)
  await recordEvent(work, {
    action: 'read',
    resource: 'patient',
    resourceId: row.id,
    patientId: row.id,
  })
  return toPatient(row)
}
