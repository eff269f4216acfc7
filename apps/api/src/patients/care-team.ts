import { activeGrant } from '../break-glass/active-grant.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'

/**
 * Lets the caller at a patient's record as far as the permission matrix says. An operation whose cell is `care_team`
 * and that asks neither this nor the two functions below is undone.
 * @throws ProblemError not_in_care_team, not_found for somebody else's record
 */
export async function requireCareTeam(work: Work, patientId: string): Promise<void> {
  const { actor, careTeam, reach } = work
  careTeam.isAsked = true
  if (reach === 'allowed') return
  if (reach === 'own') {
    if (actor.patientId !== patientId) throw new ProblemError('not_found')
    return
  }
  if (await isInCareTeam(work, patientId)) return
  const grant = reach === 'care_team_or_grant' ? await activeGrant(work, patientId) : null
  if (grant === null) throw new ProblemError('not_in_care_team', { denied: { patientId } })
  careTeam.grantId = grant.id
}

export async function isInCareTeam({ actor, tx }: Work, patientId: string): Promise<boolean> {
  const member = await tx.careTeamMember.findFirst({
    where: { patientId, userId: actor.userId },
    select: { userId: true },
  })
  return member !== null
}

/** Whose care teams a list is limited to; `null` when the permission reaches the whole clinic. */
export function limitedToCareTeamOf({ actor, careTeam, reach }: Work): string | null {
  careTeam.isAsked = true
  return reach === 'care_team' ? actor.userId : null
}

/** For a request that turns out to be about no patient at all, or that was let in when it first came. */
export function needsNoCareTeam({ careTeam }: Work): void {
  careTeam.isAsked = true
}

/** How a patient is called on every screen: her preferred name, if she has one. */
export function patientName(patient: {
  givenName: string
  familyName: string
  preferredName: string | null
}): string {
  return `${patient.preferredName ?? patient.givenName} ${patient.familyName}`
}
