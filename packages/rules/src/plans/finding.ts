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
  /** For the running buggy; `null` when unknown, and then no buggy run is met. */
  babyBornOn: PlainDate | null
  /** Running minutes of her first running week at most, when RK-2 caps it; `null` without a cap. */
  firstWeekCapMinutes: number | null
}

export type PlanFinding = {
  /** An id of section 9; `6.6` stands for that section, whose frequency rules have no id there. */
  rule: 'PL-1' | 'PL-2' | 'PL-3' | 'PL-4' | 'PL-5' | 'PL-6' | 'RK-2' | '6.6'
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

/** Whether a plan with this finding must still be changed, or kept with a reason. Unknown is never met where it blocks. */
export function isBroken({ effect, state }: PlanFinding): boolean {
  return state === 'not_met' || (state === 'unknown' && effect === 'blocking')
}
