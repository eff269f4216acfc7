import { uuidv7 } from 'uuidv7'
import type { Work } from '../work.ts'

/** From now on this physiotherapist may open the patient's clinical record. */
export async function joinCareTeam(work: Work, patientId: string, userId: string): Promise<void> {
  const { actor, now, tx } = work
  const { count } = await tx.careTeamMember.createMany({
    data: { clinicId: actor.clinicId, patientId, userId, addedAt: now },
    skipDuplicates: true,
  })
  if (count > 0) await noteChange(work, patientId, userId, 'added')
}

/** From now on she may not. What she owned of this patient waits for the lead. */
export async function leaveCareTeam(
  work: Work,
  patientId: string,
  userId: string,
  leadPhysioId: string,
): Promise<void> {
  await work.tx.careTeamMember.deleteMany({ where: { patientId, userId } })
  await work.tx.flag.updateMany({
    where: { patientId, ownerId: userId, resolvedAt: null },
    data: { ownerId: leadPhysioId, version: { increment: 1 } },
  })
  await noteChange(work, patientId, userId, 'removed')
}

async function noteChange(
  { actor, now, tx }: Work,
  patientId: string,
  userId: string,
  change: 'added' | 'removed',
): Promise<void> {
  await tx.careTeamChange.createMany({
    data: {
      id: uuidv7(),
      clinicId: actor.clinicId,
      patientId,
      userId,
      change,
      changedById: actor.userId,
      changedAt: now,
    },
  })
}
