import { dateOf, dayNumber } from '../plain-date.ts'
import type { PlanCheckInput } from './finding.ts'
import { type Load, loadOf } from './load.ts'
import { type PlannedSession, type PlanWeek, type RunDay, runMinutes } from './plan.ts'

/** What a plan is compared with. */
export type Course = Pick<PlanCheckInput, 'today' | 'weeks' | 'previous' | 'history'>

/** What she ran and what is planned, on one line of days, counted once for every rule to read. Days are day numbers. */
export type Timeline = {
  today: number
  /** The first day of the plan; today when it has no week. */
  begins: number
  weeks: readonly WeekOnLine[]
  /** The plan before this edit; none for a first plan. */
  previous: readonly WeekOnLine[]
  /** Planned runs in the order of their days. */
  runs: readonly PlannedRun[]
  /** Running minutes of seven days: what she ran where they lie before today, else what is planned. */
  minutesFrom: (start: number) => number
  /** The longest run she ran before today, or is planned from today on, in the `days` before a day; `null` without any. */
  longestWithin: (days: number, before: number) => number | null
  /** The last day before this one with such a run; `null` without any in 84 days. */
  lastRunBefore: (day: number) => number | null
  /** The first day she is known to have run; `null` when no run is on record. */
  firstRanOn: number | null
}

export type WeekOnLine = {
  week: PlanWeek
  start: number
  minutes: number
  load: Load | null
  /** A week that still can be changed. */
  isOpen: boolean
}

export type PlannedRun = {
  on: number
  week: number
  session: PlannedSession
  minutes: number
}

/** Sums of minutes are compared with this slack, so that 1.3 × 10 is 13. */
export const SLACK = 1e-9

/** No rule looks further back than twelve weeks. */
const LOOK_BACK_DAYS = 84

/** Planned running minutes of one week. */
export function plannedMinutes({ sessions }: PlanWeek): number {
  return sessions.reduce((sum, session) => sum + runMinutes(session), 0)
}

/** The days of these weeks as if she had run what is planned. */
export function plannedRunDays(weeks: readonly PlanWeek[]): RunDay[] {
  const runs = runsOf(weeks.map((week) => weekOnLine(week, dayNumber(week.startsOn))))
  return runs.map(({ minutes, on }) => ({ on: dateOf(on), runMinutes: minutes }))
}

export function timelineOf({ today, weeks, previous, history }: Course): Timeline {
  const now = dayNumber(today)
  const onLine = (week: PlanWeek) => weekOnLine(week, now)
  const planned = weeks.map(onLine)
  const replaced = (previous ?? []).map(onLine)
  const begins = planned[0]?.start ?? now
  const first = begins - LOOK_BACK_DAYS
  const length = Math.max(0, (planned.at(-1)?.start ?? now) + 7 - first)

  const ran = new Float64Array(length)
  const longest = new Float64Array(length)
  let firstRanOn: number | null = null
  for (const { on, runMinutes: minutes } of history) {
    if (minutes <= 0) continue
    const day = dayNumber(on)
    if (firstRanOn === null || day < firstRanOn) firstRanOn = day
    add(ran, day - first, minutes)
    if (day < now) raise(longest, day - first, minutes)
  }
  const runs = runsOf(planned)
  const plannedOn = new Float64Array(length)
  for (const { minutes, on } of runs) {
    add(plannedOn, on - first, minutes)
    if (on >= now) raise(longest, on - first, minutes)
  }
  const replacedOn = new Float64Array(length)
  for (const { minutes, on } of runsOf(replaced)) add(replacedOn, on - first, minutes)

  return {
    today: now,
    begins,
    weeks: planned,
    previous: replaced,
    runs,
    firstRanOn,
    minutesFrom: (start) => {
      if (start + 6 < now) return sumOfWeek(ran, start - first)
      if (start >= begins) return sumOfWeek(plannedOn, start - first)
      return Math.max(sumOfWeek(ran, start - first), sumOfWeek(replacedOn, start - first))
    },
    longestWithin: (days, before) => {
      let most = 0
      for (let day = before - days - first; day < before - first; day++) {
        most = Math.max(most, longest[day] ?? 0)
      }
      return most === 0 ? null : most
    },
    lastRunBefore: (day) => {
      for (let index = day - 1 - first; index >= 0; index--) {
        if ((longest[index] ?? 0) > 0) return index + first
      }
      return null
    },
  }
}

function weekOnLine(week: PlanWeek, today: number): WeekOnLine {
  const start = dayNumber(week.startsOn)
  return {
    week,
    start,
    minutes: plannedMinutes(week),
    load: loadOf(week.sessions),
    isOpen: start + 6 >= today,
  }
}

function runsOf(weeks: readonly WeekOnLine[]): PlannedRun[] {
  const runs: PlannedRun[] = []
  for (const { start, week } of weeks) {
    for (const session of week.sessions) {
      const minutes = runMinutes(session)
      if (minutes > 0) runs.push({ on: start + session.day, week: week.number, session, minutes })
    }
  }
  return runs.sort((a, b) => a.on - b.on)
}

/** A day that lies outside is not kept: a typed array takes no more. */
function add(days: Float64Array, index: number, minutes: number): void {
  days[index] = (days[index] ?? 0) + minutes
}

function raise(days: Float64Array, index: number, minutes: number): void {
  days[index] = Math.max(days[index] ?? 0, minutes)
}

function sumOfWeek(days: Float64Array, from: number): number {
  let sum = 0
  for (let index = from; index < from + 7; index++) sum += days[index] ?? 0
  return sum
}
