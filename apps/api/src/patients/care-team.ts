import { activeGrant } from '../break-glass/active-grant.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'

/**
 * Lets a physiotherapist at a patient's clinical record from inside the care team, and from outside it only to read
 * and only while a grant is open. Patients reach their own record alone: the database shows them no other.
 * @throws ProblemError not_in_care_team
 */
export async function requireCareTeam(work: Work, patientId: string): Promise<void> {
  if (work.actor.role === 'patient' || (await isInCareTeam(work, patientId))) return
  const grant = work.isReading ? await activeGrant(work, patientId) : null
  if (grant === null) throw new ProblemError('not_in_care_team')
  work.breakGlassId = grant.id
}

/**
 * For what no grant opens: exports, disclosures, corrections, who opened the record.
 * @throws ProblemError not_in_care_team
 */
export async function requireMember(work: Work, patientId: string): Promise<void> {
  if (!(await isInCareTeam(work, patientId))) throw new ProblemError('not_in_care_team')
}

export async function isInCareTeam(
  { actor, tx }: Work,
  patientId: string,
  userId = actor.userId,
): Promise<boolean> {
  const member = await tx.careTeamMember.findFirst({
    where: { patientId, userId },
    select: { userId: true },
  })
  return member !== null
}

/** How a patient is called on every screen: her preferred name, if she has one. */
export function patientName(patient: {
  givenName: string
  familyName: string
  preferredName: string | null
}): string {
  return `${patient.preferredName ?? patient.givenName} ${patient.familyName}`
}
