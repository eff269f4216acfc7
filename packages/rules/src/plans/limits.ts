import type { PlainDate } from '../plain-date.ts'
import { firstSession } from './first-session.ts'
import { levelRelease } from './level-release.ts'
import { oneAtATime, spacing } from './one-change.ts'
import type { PlanCheckInput, PlanFinding } from './finding.ts'
import type { PlanWeek, RunDay } from './plan.ts'
import { sessionSpike } from './session-spike.ts'
import { stepSize } from './step-size.ts'
import { threeWeekRise, type WeekChange, weekChanges } from './three-week-rise.ts'
import { plannedMinutes } from './timeline.ts'

/** Every rule of a plan edit: one finding for each week that breaks it, else one that says it is met. */
export function checkPlan(input: PlanCheckInput): PlanFinding[] {
  return [
    ...threeWeekRise(input),
    ...stepSize(input),
    ...oneAtATime(input),
    ...spacing(input),
    ...sessionSpike(input),
    ...firstSession(input),
    ...levelRelease(input),
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
  today: PlainDate = weeks[0]?.startsOn ?? '',
): WeekChange[] {
  return weekChanges({ today, weeks, previous: null, history })
}
