import {
  type EpisodeReadiness,
  explanationSchema,
  type Facts,
  profileComparisonSchema,
  readinessSchema,
} from '@restride/contracts/readiness'
import type { Settings } from '@restride/contracts/settings'
import { compareProfiles } from '@restride/rules/comparison'
import type { ProfileId } from '@restride/rules/criterion'
import { explain } from '@restride/rules/explanation'
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
  const evaluated = evaluateReadiness(facts, profile, rules)
  const readiness = readinessSchema.parse(evaluated)
  return {
    facts,
    readiness,
    explanation: explanationSchema.parse(explain(evaluated)),
    comparison: profileComparisonSchema.parse(compareProfiles(facts, rules)),
    settingsVersion: version,
    inputHash: inputHash(facts, readiness),
  }
}
