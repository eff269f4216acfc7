import type { Effect, Source, State, Text } from '../criterion.ts'
import type { PlainDate } from '../plain-date.ts'
import type { LevelId, PlanWeek, RunDay } from './plan.ts'

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
