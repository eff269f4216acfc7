import { addDays, dayNumber, type PlainDate } from '../plain-date.ts'
import type { PlanWeek, RunDay } from './plan.ts'
import { bandAbove } from './rise-band.ts'
import { type WeekChange, weekChanges } from './three-week-rise.ts'
import { timelineOf } from './timeline.ts'

export type RunWeek = Omit<WeekChange, 'week'> & {
  startsOn: PlainDate
  /** Running minutes between 10 and 30 % above the base; `null` where there is none to compare with. */
  allowed: { from: number; to: number } | null
}

/**
 * What she ran each week until today, against PL-1. Weeks begin on the weekday of `anchor`, the first with her first run
 * at the latest `mostWeeks` weeks ago; the last is the one of today, so far. Empty when she has not run.
 */
export function weeklyRunning(
  history: readonly RunDay[],
  { anchor, mostWeeks, today }: { anchor: PlainDate; mostWeeks: number; today: PlainDate },
): RunWeek[] {
  const ran = history.filter(({ on, runMinutes }) => runMinutes > 0 && on <= today)
  if (ran.length === 0) return []
  const weekOf = (day: PlainDate) => Math.floor((dayNumber(day) - dayNumber(anchor)) / 7)
  const last = weekOf(today)
  const first = Math.max(last - mostWeeks + 1, Math.min(...ran.map(({ on }) => weekOf(on))))
  const weeks = Array.from({ length: last - first + 1 }, (_, index) =>
    blankWeek(index, addDays(anchor, 7 * (first + index))),
  )
  // Asked from the day after, every week is past: what she ran counts, and no plan.
  const after = addDays(anchor, 7 * (last + 1))
  const changes = weekChanges(timelineOf({ today: after, weeks, previous: null, history: ran }))
  return changes.map(({ week, ...change }) => ({
    ...change,
    startsOn: weeks[week - 1]?.startsOn ?? anchor,
    allowed: change.base === null ? null : bandAbove(change.base),
  }))
}

function blankWeek(index: number, startsOn: PlainDate): PlanWeek {
  return { number: index + 1, startsOn, level: 'W1', sessions: [] }
}
