import { type EpisodeReadiness, type Facts, readinessSchema } from '@restride/contracts/readiness'
import type { Settings } from '@restride/contracts/settings'
import type { ProfileId } from '@restride/rules/criterion'
import { evaluateReadiness } from '@restride/rules/readiness'
import { RULESET_V1 } from '@restride/rules/ruleset'
import { inputHash } from './input-hash.ts'

/** What the newest rules say of an input by a clinic's settings. */
export function judged(
  { settings, version }: { settings: Settings; version: number },
  facts: Facts,
  profile: ProfileId,
): EpisodeReadiness {
  const rules = { ...RULESET_V1, settings }
  const readiness = readinessSchema.parse(evaluateReadiness(facts, profile, rules))
  return { facts, readiness, settingsVersion: version, inputHash: inputHash(facts, readiness) }
}
