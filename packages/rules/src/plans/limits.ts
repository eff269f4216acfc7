import type { PlainDate } from '../plain-date.ts'
import { buggyAge } from './buggy-age.ts'
import { firstSession } from './first-session.ts'
import { firstWeekCap } from './first-week-cap.ts'
import { restDays, runsPerWeek } from './frequency.ts'
import { levelRelease } from './level-release.ts'
import { oneAtATime, raisesOf, spacing } from './one-change.ts'
import type { PlanCheckInput, PlanFinding } from './finding.ts'
import type { PlanWeek, RunDay } from './plan.ts'
import { sessionSpike } from './session-spike.ts'
import { stepSize } from './step-size.ts'
import { threeWeekRise, type WeekChange, weekChanges } from './three-week-rise.ts'
import { plannedMinutes, timelineOf } from './timeline.ts'

/** Every rule of a plan edit: one finding for each week that breaks it, else one that says it is met. */
export function checkPlan(input: PlanCheckInput): PlanFinding[] {
  const timeline = timelineOf(input)
  const raises = raisesOf(timeline)
  return [
    ...threeWeekRise(timeline),
    ...stepSize(input, timeline),
    ...oneAtATime(raises),
    ...spacing(input, raises),
    ...sessionSpike(timeline),
    ...firstSession(timeline),
    ...buggyAge(input, timeline),
    ...levelRelease(input, timeline),
    ...firstWeekCap(input, timeline),
    ...restDays(timeline),
    ...runsPerWeek(timeline),
  ]
}

/** Planned running minutes of each week. */
export function weeklyRunMinutes(weeks: readonly PlanWeek[]): { week: number; minutes: number }[] {
  return weeks.map((week) => ({ week: week.number, minutes: plannedMinutes(week) }))
}

/** The editor's ribbon: each week against its base of PL-1. Weeks before `today` take what she ran. */
export function changeOverThreeWeeks(
  weeks: readonly PlanWeek[],
  history: readonly RunDay[],
  today: PlainDate,
): WeekChange[] {
  return weekChanges(timelineOf({ today, weeks, previous: null, history }))
}
