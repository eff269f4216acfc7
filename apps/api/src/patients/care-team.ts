import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'

/**
 * Lets a physiotherapist at a patient's clinical record only from inside the care team. Patients reach their own
 * record alone: the database shows them no other.
 * @throws ProblemError not_in_care_team
 */
export async function requireCareTeam(work: Work, patientId: string): Promise<void> {
  const { actor, tx } = work
  if (actor.role === 'patient') return
  const member = await tx.careTeamMember.findFirst({
    where: { patientId, userId: actor.userId },
    select: { userId: true },
  })
  if (member === null) throw new ProblemError('not_in_care_team', { denied: { patientId } })
}

/** How a patient is called on every screen: her preferred name, if she has one. */
export function patientName(patient: {
  givenName: string
  familyName: string
  preferredName: string | null
}): string {
  return `${patient.preferredName ?? patient.givenName} ${patient.familyName}`
}
