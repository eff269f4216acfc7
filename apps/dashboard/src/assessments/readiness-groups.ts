import type { CriterionResult } from '@restride/contracts/readiness'
import type { Status } from '../ui/status-chip.tsx'

/** The order of every screen. */
export const STANDINGS = ['not-met', 'not-tested', 'watch', 'met'] as const satisfies Status[]

type Judged = Pick<CriterionResult, 'state' | 'effect'>

/** Which of the four a criterion is shown as; `null` when it does not apply. */
export function standingOf({ state, effect }: Judged): Status | null {
  switch (state) {
    case 'met':
      return 'met'
    case 'unknown':
      return 'not-tested'
    case 'not_met':
      return effect === 'caution' || effect === 'info' ? 'watch' : 'not-met'
    case 'not_applicable':
      return null
  }
}
