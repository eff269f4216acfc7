import type { PlainDate } from '../plain-date.ts'

/** Walk levels, then the walk-run levels of section 6.5 with the smaller steps of 9.1 above 20 minutes. */
export const LEVELS = [
  'W1',
  'W2',
  'W3',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
] as const
export type LevelId = (typeof LEVELS)[number]

export type SessionKind = 'walk' | 'walk_run' | 'run' | 'strength' | 'breathing' | 'rest'

export type PlannedSession = {
  kind: SessionKind
  /** Days after the week's first day, 0–6. */
  day: number
  /** How often run and walk are repeated; 1 for a continuous walk or run. */
  repeats: number
  /** Seconds of running in one repeat; 0 when there is none. */
  runSeconds: number
  /** Seconds of walking in one repeat; 0 when there is none. */
  walkSeconds: number
  pace: 'easy' | 'steady' | 'fast'
  surface: 'flat' | 'hills'
  buggy: boolean
}

export type PlanWeek = {
  /** 1 for the first week of the plan. */
  number: number
  startsOn: PlainDate
  level: LevelId
  sessions: readonly PlannedSession[]
}

/** One day on which she ran, from the session logs. */
export type RunDay = { on: PlainDate; runMinutes: number }

/** Minutes of running in one session. */
export function runMinutes(session: PlannedSession): number {
  return (session.repeats * session.runSeconds) / 60
}
