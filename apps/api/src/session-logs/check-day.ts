import { addDays } from '@restride/rules/plain-date'
import { invalid } from '../problem.ts'
import type { Work } from '../work.ts'

/** A phone may be offline for a while, but memory is not evidence. */
const MOST_DAYS_BACK = 14

/** @throws ProblemError validation_failed at `pointer` when the day lies ahead or too far back */
export function checkDay({ today }: Work, pointer: string, day: string): void {
  if (day > today) throw invalid(pointer, 'Cannot be in the future')
  if (day < addDays(today, -MOST_DAYS_BACK)) {
    throw invalid(pointer, `At most ${MOST_DAYS_BACK} days back`)
  }
}
