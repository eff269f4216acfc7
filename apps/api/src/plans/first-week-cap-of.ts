import { firstWeekCapApplies } from '@restride/rules/criteria/first-week-distance'
import { FIRST_WEEK_CAP_MINUTES } from '@restride/rules/plans/first-week-cap'
import { toFacts } from '../readiness/to-facts.ts'
import { currentSettings } from '../rule-settings/current-settings.ts'
import type { Work } from '../work.ts'
import { runHistory } from './run-history.ts'

/**
 * Running minutes of her first running week at most, by what her assessments say (RK-2); `null` when nothing caps it.
 * Who has run since the birth has no first week before her.
 */
export async function firstWeekCapOf(work: Work, episodeId: string): Promise<number | null> {
  if ((await runHistory(work, episodeId)).length > 0) return null
  const facts = await toFacts(work, episodeId)
  const { settings } = await currentSettings(work)
  // RK-2 is the same in both profiles.
  const isCapped = firstWeekCapApplies(facts, { profile: 'goom2019', settings })
  return isCapped ? FIRST_WEEK_CAP_MINUTES : null
}
