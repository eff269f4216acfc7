import type { SymptomReport } from '@restride/contracts/session-logs'
import type { Felt } from '../episodes/symptom-words.ts'

/** From nothing known to the most; each has a shape of its own in the picture. */
export const MARKS = ['unanswered', 'none', 'a_little', 'some', 'a_lot', 'felt'] as const
export type Mark = (typeof MARKS)[number]

/** The largest amount she named; `felt` where she named none, as with pain, which has a number instead. */
export function markOf({ reports }: Pick<Felt, 'reports'>): Mark {
  if (reports === null) return 'unanswered'
  if (reports.length === 0) return 'none'
  return reports.map(amountOf).toSorted((a, b) => MARKS.indexOf(b) - MARKS.indexOf(a))[0] ?? 'felt'
}

function amountOf({ amount }: SymptomReport): Mark {
  return amount ?? 'felt'
}
