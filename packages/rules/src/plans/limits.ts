import type { Effect, Source, State, Text } from '../criterion.ts'
import type { PlainDate } from '../plain-date.ts'
import { firstSession } from './first-session.ts'
import { levelRelease } from './level-release.ts'
import { oneAtATime, spacing } from './one-change.ts'
import type { LevelId, PlanWeek, RunDay } from './plan.ts'
import { sessionSpike } from './session-spike.ts'
import { stepSize } from './step-size.ts'
import { threeWeekRise, type WeekChange, weekChanges } from './three-week-rise.ts'
import { plannedMinutes } from './timeline.ts'

export type PlanCheckInput = {
  today: PlainDate
  weeks: readonly PlanWeek[]
  /** The plan before this edit; `null` for a first plan. */
  previous: readonly PlanWeek[] | null
  history: readonly RunDay[]
  releasedLevels: readonly LevelId[]
  lastRaisedOn: PlainDate | null
}

export type PlanFinding = {
  rule: 'PL-1' | 'PL-2' | 'PL-3' | 'PL-4' | 'PL-6'
  part: string
  /** The week that breaks the rule; `null` when none does. */
  week: number | null
  state: State
  effect: Effect
  value: number | null
  limit: number | null
  /** The sum in one line, for the editor. */
  arithmetic: Text
  reason: Text
  patientText: Text | null
  sources: readonly Source[]
}

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
