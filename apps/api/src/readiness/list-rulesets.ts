import type { Ruleset } from '@restride/contracts/rulesets'
import { referenceOf } from '@restride/rules/reference/reference'
import { RULESETS } from '@restride/rules/ruleset'

/** Every ruleset that can still be evaluated, newest first, with the sources of its criteria. */
export function listRulesets(): Ruleset[] {
  return Object.values(RULESETS)
    .map((ruleset) => ({
      version: ruleset.version,
      criteria: referenceOf(ruleset).map(({ sources, ...criterion }) => ({
        ...criterion,
        sources: [...sources],
      })),
    }))
    .toReversed()
}
