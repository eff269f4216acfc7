import type { Ruleset } from '@restride/contracts/rulesets'
import { RULESETS } from '@restride/rules/ruleset'

/** Every ruleset that can still be evaluated, newest first, with the sources of its criteria. */
export function listRulesets(): Ruleset[] {
  return Object.values(RULESETS)
    .map(({ criteria, version }) => ({
      version,
      criteria: criteria.map(({ id, question, sources, threshold, title }) => ({
        id,
        title,
        question,
        threshold,
        sources: [...sources],
      })),
    }))
    .toReversed()
}
