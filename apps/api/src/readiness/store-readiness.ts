import type { EpisodeReadiness } from '@restride/contracts/readiness'
import { uuidv7 } from 'uuidv7'
import type { Work } from '../work.ts'

/** Freezes the input and what the rules made of it, for replay years later. Returns its id. */
export async function storeReadiness(
  work: Work,
  episode: { id: string; patientId: string },
  assessmentId: string | null,
  { facts, inputHash, readiness, settingsVersion }: EpisodeReadiness,
): Promise<string> {
  const id = uuidv7()
  await work.tx.readinessResult.createMany({
    data: {
      id,
      clinicId: work.actor.clinicId,
      patientId: episode.patientId,
      episodeId: episode.id,
      assessmentId,
      facts,
      result: readiness,
      suggestion: readiness.suggestion,
      profile: readiness.profile,
      rulesetVersion: readiness.ruleset,
      settingsVersion,
      inputHash,
      computedAt: work.now,
    },
  })
  return id
}
