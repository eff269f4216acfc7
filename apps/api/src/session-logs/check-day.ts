import { addDays } from '@restride/rules/plain-date'
import { checkNotBeforeBirth } from '../episodes/check-not-before-birth.ts'
import { invalid } from '../problem.ts'
import type { Work } from '../work.ts'

/** A phone may be offline for a while, but memory is not evidence. */
const MOST_DAYS_BACK = 14

/** @throws ProblemError validation_failed at `pointer` when the day lies ahead, too far back or before the birth */
export async function checkDay(
  work: Work,
  episodeId: string,
  pointer: string,
  day: string,
): Promise<void> {
  if (day > work.today) throw invalid(pointer, 'Cannot be in the future')
  if (day < addDays(work.today, -MOST_DAYS_BACK)) {
    throw invalid(pointer, `At most ${MOST_DAYS_BACK} days back`)
  }
  await checkNotBeforeBirth(work, episodeId, pointer, day)
}
