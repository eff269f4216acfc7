import { canonicalJson } from '../canonical-json.ts'
import type { ProfileId } from '../criterion.ts'
import type { Facts } from '../facts.ts'
import { readinessOf } from '../readiness.ts'
import { RULESETS } from '../ruleset.ts'
import type { Settings } from '../settings.ts'

/** An input as it is stored with a decision; without settings where the ruleset's own were used. */
export type StoredInput = {
  ruleset: string
  profile: ProfileId
  facts: Facts
  settings?: Settings
}

/** The input with what its ruleset makes of it, as text: two runs agree when their bytes do. */
export function replayed(input: StoredInput): string {
  const ruleset = RULESETS[input.ruleset]
  if (ruleset === undefined) throw new Error(`There is no ruleset ${input.ruleset}`)
  const { settings = ruleset.settings } = input
  const result = readinessOf(input.facts, input.profile, { ...ruleset, settings })
  return `${canonicalJson({ input, result }, 1)}\n`
}
