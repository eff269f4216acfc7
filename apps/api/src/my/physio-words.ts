import type { MyToday } from '@restride/contracts/my'
import type { Work } from '../work.ts'

/** What her physiotherapist wrote to her with the last decision, and who she or he is. */
export async function physioWords(
  { actor, tx }: Work,
  episodeId: string | null,
): Promise<Pick<MyToday, 'physioMessage' | 'physioName'>> {
  const decision =
    episodeId === null
      ? null
      : await tx.clearance.findFirst({
          where: { episodeId, supersededById: null },
          orderBy: { decidedAt: 'desc' },
          select: { patientMessage: true, decidedBy: { select: { name: true } } },
        })
  if (decision !== null) {
    return { physioMessage: decision.patientMessage, physioName: decision.decidedBy.name }
  }
  const patient =
    actor.patientId === null
      ? null
      : await tx.patient.findFirst({
          where: { id: actor.patientId },
          select: { leadPhysio: { select: { name: true } } },
        })
  return { physioMessage: null, physioName: patient?.leadPhysio.name ?? null }
}
