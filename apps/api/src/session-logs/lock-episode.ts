import { episodeOf, type EpisodeRow } from '../patients/episode-of.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'

const ENDED = ['graduated', 'discharged']

/**
 * The episode, with nobody else writing to it until this work is done: two reports at once are answered one after
 * the other, so a flag is never raised twice and a repeated report is recognised.
 * @throws ProblemError not_found, not_in_care_team
 */
export async function lockEpisode(work: Work, episodeId: string): Promise<EpisodeRow> {
  const episode = await episodeOf(work, episodeId)
  await work.tx.$queryRaw`select 1 from episodes where id = ${episodeId}::uuid for update`
  return episode
}

/** @throws ProblemError episode_closed */
export async function requireOpen(work: Work, episodeId: string): Promise<void> {
  const { status } = await work.tx.episode.findFirstOrThrow({
    where: { id: episodeId },
    select: { status: true },
  })
  if (ENDED.includes(status)) throw new ProblemError('episode_closed')
}
