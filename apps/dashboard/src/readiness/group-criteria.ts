import type { CriterionResult } from '@restride/contracts/readiness'
import type { Status } from '../ui/status-chip.tsx'

export type Group = Status | 'does-not-apply'

/** The order in which they are read: what stands in the way first. */
export const GROUPS = ['not-met', 'not-tested', 'watch', 'met', 'does-not-apply'] as const

export function groupOf({ state, effect }: CriterionResult): Group {
  if (state === 'met') return 'met'
  if (state === 'unknown') return 'not-tested'
  if (state === 'not_applicable') return 'does-not-apply'
  return effect === 'blocking' || effect === 'red_flag' ? 'not-met' : 'watch'
}

export function groupCriteria(
  criteria: readonly CriterionResult[],
): Record<Group, readonly CriterionResult[]> {
  const of = (group: Group) => criteria.filter((criterion) => groupOf(criterion) === group)
  return {
    'not-met': of('not-met'),
    'not-tested': of('not-tested'),
    watch: of('watch'),
    met: of('met'),
    'does-not-apply': of('does-not-apply'),
  }
}
