import type { MyToday } from '@restride/contracts/my'
import { letsRun } from '@restride/rules/decision'
import { inForce, untoldDecision } from '../clearances/grace.ts'
import type { Work } from '../work.ts'

/** What her physiotherapist wrote to her with the last decision, and who she or he is. */
export async function physioWords(
  work: Work,
  episodeId: string | null,
): Promise<Pick<MyToday, 'physioMessage' | 'physioName'>> {
  const { actor, tx } = work
  const decision = episodeId === null ? null : await toldDecision(work, episodeId)
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

async function toldDecision(work: Work, episodeId: string) {
  const untold = await untoldDecision(work, episodeId)
  // A stop counts at once, and then what was written with the permission before it would be wrong.
  if (untold !== null && !letsRun(untold.decision)) return null
  return work.tx.clearance.findFirst({
    where:
      untold === null
        ? inForce(episodeId)
        : { episodeId, supersededById: untold.id, voidedAt: null },
    orderBy: { decidedAt: 'desc' },
    select: { patientMessage: true, decidedBy: { select: { name: true } } },
  })
}
