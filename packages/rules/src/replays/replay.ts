import { canonicalJson } from '../canonical-json.ts'
import type { ProfileId } from '../criterion.ts'
import type { Facts } from '../facts.ts'
import { evaluateReadiness } from '../readiness.ts'
import { RULESETS } from '../ruleset.ts'

/** An input as it is stored with a decision. */
export type StoredInput = { ruleset: string; profile: ProfileId; facts: Facts }

/** The input with what its ruleset makes of it, as text: two runs agree when their bytes do. */
export function replayed(input: StoredInput): string {
  const ruleset = RULESETS[input.ruleset]
  if (ruleset === undefined) throw new Error(`There is no ruleset ${input.ruleset}`)
  const result = evaluateReadiness(input.facts, input.profile, ruleset)
  return `${canonicalJson({ input, result }, 1)}\n`
}
