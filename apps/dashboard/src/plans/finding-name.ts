import type { PlanFinding } from '@restride/contracts/plans'

/** Names one finding of a plan: a kept reason belongs to exactly this rule, part and week. */
export function findingName({
  rule,
  part,
  week,
}: Pick<PlanFinding, 'rule' | 'part' | 'week'>): string {
  return `${rule}.${part}.${week ?? 'plan'}`
}
