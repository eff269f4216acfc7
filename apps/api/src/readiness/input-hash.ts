import { createHash } from 'node:crypto'
import type { Facts, Readiness } from '@restride/contracts/readiness'
import { canonicalJson } from '@restride/rules/canonical-json'

/** Names one input of one ruleset and profile. */
export function inputHash(facts: Facts, { profile, ruleset }: Readiness): string {
  return createHash('sha256').update(canonicalJson({ facts, profile, ruleset })).digest('base64url')
}
