import type { RecordAccess } from '@restride/contracts/break-glass'
import { recordEvent } from '../audit/record-event.ts'
import { isInCareTeam, patientName } from '../patients/care-team.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { activeGrant } from './active-grant.ts'
import { toGrant } from './to-grant.ts'

/** Whether the caller may open this record, and until when. @throws ProblemError not_found */
export async function readRecordAccess(work: Work, patientId: string): Promise<RecordAccess> {
  const patient = await work.tx.patient.findFirst({
    where: { id: patientId },
    select: { id: true, givenName: true, familyName: true, preferredName: true },
  })
  if (patient === null) throw new ProblemError('not_found')
  // Whoever is in the team reads the record itself, and that is recorded there.
  if (await isInCareTeam(work, patientId))
    return { patient: null, access: 'care_team', grant: null }
  await recordEvent(work, {
    action: 'read',
    resource: 'patient_name',
    resourceId: patientId,
    patientId,
  })
  const person = { id: patientId, name: patientName(patient) }
  const grant = await activeGrant(work, patientId)
  return grant === null
    ? { patient: person, access: 'none', grant: null }
    : { patient: person, access: 'break_glass', grant: toGrant(grant) }
}
