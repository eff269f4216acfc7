import type { Plan } from '@restride/contracts/plans'
import type { Work } from '../work.ts'

/** Appends a revision; there is no way to change one. */
export async function addRevision(
  work: Work,
  plan: { id: string; patientId: string; revision: number },
  content: Pick<Plan, 'weeks' | 'findings' | 'kept' | 'changeNote'>,
): Promise<void> {
  const { actor, now, tx } = work
  await tx.planRevision.createMany({
    data: {
      clinicId: actor.clinicId,
      patientId: plan.patientId,
      planId: plan.id,
      revision: plan.revision,
      ...content,
      revisedById: actor.userId,
      revisedAt: now,
    },
  })
}
