import type { EpdsAnswers } from '../facts.ts'

/** Any answer given counts as begun, whatever `begun` says. */
export function isEpdsBegun(epds: EpdsAnswers | null): boolean {
  if (epds === null) return false
  // An input stored by version 0.9.0 has no total.
  const total = epds.total ?? null
  return epds.begun === 'yes' || epds.item10 !== null || total !== null
}
