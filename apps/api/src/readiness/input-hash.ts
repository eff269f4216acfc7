import { createHash } from 'node:crypto'
import type { Facts, Readiness } from '@restride/contracts/readiness'

/** JSON with its keys in order, so that equal values give equal text whatever stored them. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** Names one input of one ruleset and profile. */
export function inputHash(facts: Facts, { profile, ruleset }: Readiness): string {
  return createHash('sha256').update(canonicalJson({ facts, profile, ruleset })).digest('base64url')
}
