import { createHash } from 'node:crypto'
import type { Facts, Readiness } from '@restride/contracts/readiness'
import { canonicalJson } from '@restride/rules/canonical-json'

/** Names one input of one ruleset, profile and settings. */
export function inputHash(facts: Facts, { profile, ruleset, settings }: Readiness): string {
  return createHash('sha256')
    .update(canonicalJson({ facts, profile, ruleset, settings }))
    .digest('base64url')
}
