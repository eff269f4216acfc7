import type { Patient, UpdatePatient } from '@restride/contracts/people'
import { recordEvent } from '../audit/record-event.ts'
import { dateColumn } from '../calendar.ts'
import { ProblemError } from '../problem.ts'
import { assertVersion } from '../versions.ts'
import type { Work } from '../work.ts'
import { requireCareTeam } from './care-team.ts'
import { checkBornOn, checkReferences } from './check-references.ts'
import { joinCareTeam } from './join-care-team.ts'
import { readPatient } from './read-patient.ts'

/** @throws ProblemError not_found, not_in_care_team (physiotherapists only), version_conflict, validation_failed */
export async function updatePatient(
  work: Work,
  patientId: string,
  version: number,
  input: UpdatePatient,
): Promise<Patient> {
  const current = await work.tx.patient.findFirst({
    where: { id: patientId },
    select: { version: true },
  })
  if (current === null) throw new ProblemError('not_found')
  await requireCareTeam(work, patientId)
  assertVersion(version, current.version)
  checkBornOn(input.bornOn, work.today)
  await checkReferences(work, input)
  const { bornOn, ...fields } = input
  const given = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  )
  const changed = await work.tx.patient.updateMany({
    where: { id: patientId, version },
    data: {
      ...given,
      ...(bornOn !== undefined && { bornOn: dateColumn(bornOn) }),
      version: { increment: 1 },
      updatedAt: work.now,
    },
  })
  if (changed.count === 0) throw new ProblemError('version_conflict')
  if (input.leadPhysioId !== undefined) await joinCareTeam(work, patientId, input.leadPhysioId)
  await recordEvent(work, {
    action: 'update',
    resource: 'patient',
    resourceId: patientId,
    patientId,
  })
  return readPatient(work, patientId)
}
