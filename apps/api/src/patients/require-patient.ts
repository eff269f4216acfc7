import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { requireCareTeam } from './care-team.ts'

/**
 * A patient the caller may work on.
 * @throws ProblemError not_found (also for another clinic's), not_in_care_team
 */
export async function requirePatient(work: Work, patientId: string): Promise<void> {
  const patient = await work.tx.patient.findFirst({
    where: { id: patientId },
    select: { id: true },
  })
  if (patient === null) throw new ProblemError('not_found')
  await requireCareTeam(work, patientId)
}

/** The record of the patient who is signed in. @throws ProblemError not_found for everyone else */
export function ownPatientId({ actor }: Work): string {
  if (actor.patientId === null) throw new ProblemError('not_found')
  return actor.patientId
}
