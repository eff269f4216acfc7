import type { EpisodeReadiness } from '@restride/contracts/readiness'
import { currentSettings } from '../rule-settings/current-settings.ts'
import type { Work } from '../work.ts'
import { judged } from './judged.ts'
import { toFacts } from './to-facts.ts'

/** What the rules say today about an episode, from signed data only. Nothing is stored. */
export async function currentReadiness(work: Work, episodeId: string): Promise<EpisodeReadiness> {
  const { profile } = await work.tx.episode.findFirstOrThrow({
    where: { id: episodeId },
    select: { profile: true },
  })
  const facts = await toFacts(work, episodeId)
  return judged(await currentSettings(work), facts, profile)
}
