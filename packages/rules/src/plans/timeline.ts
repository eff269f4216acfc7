import { addDays, type PlainDate } from '../plain-date.ts'
import { type PlannedSession, type PlanWeek, type RunDay, runMinutes } from './plan.ts'

/** What she ran and what is planned, on one line of days. */
export type Timeline = {
  today: PlainDate
  weeks: readonly PlanWeek[]
  /** The plan before this edit; it stands for the days before `weeks` begins. */
  previous: readonly PlanWeek[] | null
  history: readonly RunDay[]
}

export type PlannedRun = { on: PlainDate; week: number; session: PlannedSession; minutes: number }

/** Sums of minutes are compared with this slack, so that 1.3 × 10 is 13. */
export const SLACK = 1e-9

/** Running sessions in the order of their days. */
export function plannedRuns(weeks: readonly PlanWeek[]): PlannedRun[] {
  return weeks
    .flatMap(({ number, startsOn, sessions }) =>
      sessions.map((session) => ({
        on: addDays(startsOn, session.day),
        week: number,
        session,
        minutes: runMinutes(session),
      })),
    )
    .filter(({ minutes }) => minutes > 0)
    .toSorted((a, b) => a.on.localeCompare(b.on))
}

/** Planned running minutes of one week. */
export function plannedMinutes({ sessions }: PlanWeek): number {
  return sessions.reduce((sum, session) => sum + runMinutes(session), 0)
}

/** Running minutes of the seven days from `start`: what she ran where they lie before today, else what is planned. */
export function minutesFrom(start: PlainDate, timeline: Timeline): number {
  const { today, weeks, previous, history } = timeline
  const ran = sumWithin(
    start,
    history.map(({ on, runMinutes: minutes }) => ({ on, minutes })),
  )
  if (addDays(start, 6) < today) return ran
  const begins = weeks[0]?.startsOn ?? today
  if (start >= begins) return sumWithin(start, plannedRuns(weeks))
  return Math.max(ran, sumWithin(start, plannedRuns(previous ?? [])))
}

function sumWithin(start: PlainDate, runs: readonly { on: PlainDate; minutes: number }[]): number {
  const end = addDays(start, 6)
  return runs
    .filter(({ on }) => on >= start && on <= end)
    .reduce((sum, { minutes }) => sum + minutes, 0)
}

/** A week that still can be changed. */
export function isOpen({ startsOn }: PlanWeek, today: PlainDate): boolean {
  return addDays(startsOn, 6) >= today
}
