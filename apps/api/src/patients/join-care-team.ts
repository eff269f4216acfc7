import type { Work } from '../work.ts'

/** From now on this physiotherapist may open the patient's clinical record. */
export async function joinCareTeam(work: Work, patientId: string, userId: string): Promise<void> {
  await work.tx.careTeamMember.createMany({
    data: { clinicId: work.actor.clinicId, patientId, userId, addedAt: work.now },
    skipDuplicates: true,
  })
}
