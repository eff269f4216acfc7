import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'

/** The signed-in patient's newest episode, which is the open one if any is. `null` when the clinic has opened none. */
export async function findMyEpisode({ actor, tx }: Work): Promise<string | null> {
  if (actor.patientId === null) return null
  const episode = await tx.episode.findFirst({
    where: { patientId: actor.patientId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  })
  return episode?.id ?? null
}

/** @throws ProblemError not_found when the clinic has opened none */
export async function myEpisode(work: Work): Promise<string> {
  const episodeId = await findMyEpisode(work)
  if (episodeId === null) throw new ProblemError('not_found')
  return episodeId
}
