import type { CareTeam, ChangeCareTeam } from '@restride/contracts/care-team'
import { recordEvent } from '../audit/record-event.ts'
import { invalid, ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { requireCareTeam } from './care-team.ts'
import { joinCareTeam, leaveCareTeam } from './join-care-team.ts'
import { careTeamOf } from './read-care-team.ts'

/**
 * Hands care over: lets a physiotherapist in, makes her lead, or lets one go. Whoever leads stays until another does.
 * @throws ProblemError not_found, not_in_care_team, leads_care, validation_failed
 */
export async function changeCareTeam(
  work: Work,
  patientId: string,
  input: ChangeCareTeam,
): Promise<CareTeam> {
  const patient = await work.tx.patient.findFirst({
    where: { id: patientId },
    select: { leadPhysioId: true },
  })
  if (patient === null) throw new ProblemError('not_found')
  await requireCareTeam(work, patientId)
  let { leadPhysioId } = patient
  if (input.change === 'add') {
    await checkPhysio(work, input.userId)
    await joinCareTeam(work, patientId, input.userId)
    if (input.lead && input.userId !== leadPhysioId) {
      await lead(work, patientId, { from: leadPhysioId, to: input.userId })
      leadPhysioId = input.userId
    }
  } else {
    if (input.userId === leadPhysioId) throw new ProblemError('leads_care')
    await checkMember(work, patientId, input.userId)
    await leaveCareTeam(work, patientId, input.userId, leadPhysioId)
  }
  await recordEvent(work, {
    action: 'update',
    resource: 'care_team',
    resourceId: input.userId,
    patientId,
  })
  return careTeamOf(work, patientId, leadPhysioId)
}

/** What waited for who led until now waits for who leads from now on. */
async function lead(
  { now, tx }: Work,
  patientId: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await tx.patient.updateMany({
    where: { id: patientId },
    data: { leadPhysioId: to, version: { increment: 1 }, updatedAt: now },
  })
  await tx.flag.updateMany({
    where: { patientId, ownerId: from, resolvedAt: null },
    data: { ownerId: to, version: { increment: 1 } },
  })
}

async function checkPhysio({ tx }: Work, userId: string): Promise<void> {
  const physio = await tx.user.findFirst({
    where: { id: userId, role: 'physio', disabledAt: null },
    select: { id: true },
  })
  if (physio === null) throw invalid('/userId', 'Not a physiotherapist of this clinic')
}

async function checkMember({ tx }: Work, patientId: string, userId: string): Promise<void> {
  const member = await tx.careTeamMember.findFirst({
    where: { patientId, userId },
    select: { userId: true },
  })
  if (member === null) throw invalid('/userId', 'Not in the care team of this patient')
}
