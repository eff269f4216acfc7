import type { CareTeam } from '@restride/contracts/care-team'
import { recordEvent } from '../audit/record-event.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { requireCareTeam } from './care-team.ts'

const person = { select: { id: true, name: true } } as const

/** Who cares for her; any colleague may know it, and she. @throws ProblemError not_found */
export async function readCareTeam(work: Work, patientId: string): Promise<CareTeam> {
  const { tx } = work
  const patient = await tx.patient.findFirst({
    where: { id: patientId },
    select: { leadPhysioId: true },
  })
  if (patient === null) throw new ProblemError('not_found')
  await requireCareTeam(work, patientId)
  await recordEvent(work, { action: 'read', resource: 'care_team', resourceId: null, patientId })
  return careTeamOf(work, patientId, patient.leadPhysioId)
}

export async function careTeamOf(
  { tx }: Work,
  patientId: string,
  leadPhysioId: string,
): Promise<CareTeam> {
  const members = await tx.careTeamMember.findMany({
    where: { patientId },
    orderBy: [{ addedAt: 'asc' }, { userId: 'asc' }],
    select: { addedAt: true, user: person },
  })
  const changes = await tx.careTeamChange.findMany({
    where: { patientId },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, change: true, changedAt: true, user: person, changedBy: person },
  })
  const listed = members.map(({ addedAt, user }) => ({
    ...user,
    isLead: user.id === leadPhysioId,
    since: addedAt.toISOString(),
  }))
  return {
    members: listed.toSorted((a, b) => Number(b.isLead) - Number(a.isLead)),
    changes: changes.map(({ change, changedAt, changedBy, id, user }) => ({
      id,
      person: user,
      change: change === 'added' ? 'added' : 'removed',
      by: changedBy,
      at: changedAt.toISOString(),
    })),
  }
}
