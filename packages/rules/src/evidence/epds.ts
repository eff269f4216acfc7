import type { EpdsAnswers } from '../facts.ts'

/** Any answer given counts as begun, whatever `begun` says. */
export function isEpdsBegun(epds: EpdsAnswers | null): boolean {
  return epds !== null && (epds.begun === 'yes' || epds.item10 !== null)
}
