import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { requireCareTeam } from './care-team.ts'

export type EpisodeRow = { id: string; patientId: string }

/**
 * The episode, if the caller may work on it.
 * @throws ProblemError not_found (also for another clinic's), not_in_care_team
 */
export async function episodeOf(work: Work, episodeId: string): Promise<EpisodeRow> {
  const episode = await work.tx.episode.findFirst({
    where: { id: episodeId },
    select: { id: true, patientId: true },
  })
  if (episode === null) throw new ProblemError('not_found')
  await requireCareTeam(work, episode.patientId)
  return episode
}
