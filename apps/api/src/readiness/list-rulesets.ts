import type { Ruleset } from '@restride/contracts/rulesets'
import { referenceOf } from '@restride/rules/reference/reference'
import { RULESET_V1, RULESETS } from '@restride/rules/ruleset'

/** Every ruleset that can still be evaluated, newest first, with the sources of its criteria. */
export function listRulesets(): Ruleset[] {
  return Object.values(RULESETS)
    .map((ruleset) => ({
      version: ruleset.version,
      isInUse: ruleset === RULESET_V1,
      criteria: referenceOf(ruleset).map(({ sources, ...criterion }) => ({
        ...criterion,
        sources: [...sources],
      })),
    }))
    .toReversed()
}
