import {
  type EpisodeReadiness,
  type ReadinessInput,
  readinessSchema,
} from '@restride/contracts/readiness'
import { evaluateReadiness } from '@restride/rules/readiness'
import { inputHash } from './input-hash.ts'

/** What the rules say of any input. Nothing is read, nothing is stored. */
export function previewReadiness({ profile, ...facts }: ReadinessInput): EpisodeReadiness {
  const readiness = readinessSchema.parse(evaluateReadiness(facts, profile))
  return { facts, readiness, inputHash: inputHash(facts, readiness) }
}
