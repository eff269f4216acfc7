import type { CreatePatient, Patient } from '@restride/contracts/people'
import { uuidv7 } from 'uuidv7'
import { recordEvent } from '../audit/record-event.ts'
import { dateColumn } from '../calendar.ts'
import type { Work } from '../work.ts'
import { checkBornOn, checkReferences } from './check-references.ts'
import { joinCareTeam } from './join-care-team.ts'
import { readPatient } from './read-patient.ts'

/**
 * Registers a patient; her lead physiotherapist, and a physiotherapist who registers her, join her care team.
 * @throws ProblemError validation_failed
 */
export async function registerPatient(work: Work, input: CreatePatient): Promise<Patient> {
  const { actor, now, tx } = work
  checkBornOn(input.bornOn, work.today)
  await checkReferences(work, input)
  const id = uuidv7()
  await tx.patient.createMany({
    data: {
      ...input,
      id,
      clinicId: actor.clinicId,
      bornOn: dateColumn(input.bornOn),
      createdAt: now,
      updatedAt: now,
    },
  })
  await joinCareTeam(work, id, input.leadPhysioId)
  if (actor.role === 'physio') await joinCareTeam(work, id, actor.userId)
  await recordEvent(work, { action: 'create', resource: 'patient', resourceId: id, patientId: id })
  return readPatient(work, id)
}
