import { type EpisodeReadiness, readinessSchema } from '@restride/contracts/readiness'
import { evaluateReadiness } from '@restride/rules/readiness'
import type { Work } from '../work.ts'
import { inputHash } from './input-hash.ts'
import { toFacts } from './to-facts.ts'

/** What the rules say today about an episode, from signed data only. Nothing is stored. */
export async function currentReadiness(work: Work, episodeId: string): Promise<EpisodeReadiness> {
  const { profile } = await work.tx.episode.findFirstOrThrow({
    where: { id: episodeId },
    select: { profile: true },
  })
  const facts = await toFacts(work, episodeId)
  const readiness = readinessSchema.parse(evaluateReadiness(facts, profile))
  return { facts, readiness, inputHash: inputHash(facts, readiness) }
}
