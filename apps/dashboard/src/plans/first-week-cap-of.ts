import type { EpisodeReadiness } from '@restride/contracts/readiness'
import type { SessionLog } from '@restride/contracts/session-logs'
import { FIRST_WEEK_CAP_MINUTES } from '@restride/rules/plans/first-week-cap'
import { runDays } from './run-days.ts'

/** What the server will draw a plan by: the cap of RK-2, until she has run; `null` when nothing caps it. */
export function firstWeekCapOf(
  { readiness }: EpisodeReadiness,
  logs: readonly SessionLog[],
): number | null {
  if (runDays(logs).length > 0) return null
  const isWithin = readiness.criteria.some(({ id, state }) => id === 'RK-2' && state === 'met')
  return isWithin ? null : FIRST_WEEK_CAP_MINUTES
}
