import { addDays, type PlainDate } from '../plain-date.ts'
import { LONGEST_RUN_S } from './first-session.ts'
import { GOALS, type GoalId } from './goals.ts'
import { LEVEL_SHAPES, type LevelShape } from './levels.ts'
import { type LevelId, LEVELS, type PlannedSession, type PlanWeek, runMinutes } from './plan.ts'

export type TemplateChoice = {
  startsOn: PlainDate
  startLevel: LevelId
  sessionsPerWeek: number
  /** The longest by default. */
  goal?: GoalId
  /** No level above this one, whatever the goal: what the clearance allows. */
  lastLevel?: LevelId
  /** Three by default, the 21 days of the rules; two only for an early release. */
  weeksPerLevel?: number
  /** RK-2, for her who has not run since the birth; `null` without a cap. */
  firstWeekCapMinutes?: number | null
}

/** A rest day between two runs, also over the end of the week: a fourth session is therefore a walk. */
const DAYS: Record<number, readonly number[]> = { 1: [0], 2: [0, 3], 3: [0, 2, 4], 4: [0, 2, 4, 6] }
const MOST_RUNS = 3
const MOST_SESSIONS = 4

/**
 * The levels one after the other, every level for the same number of weeks, up to the goal. A cap of the first running
 * week lowers the start level and keeps her sessions. Without a week when the start lies beyond the goal.
 */
export function planFromTemplate(choice: TemplateChoice): PlanWeek[] {
  const { goal = 'run_continuous_30', lastLevel = '15', startsOn, sessionsPerWeek } = choice
  const { weeksPerLevel = 3 } = choice
  const first = LEVELS.indexOf(startWithin(choice))
  const last = Math.min(LEVELS.indexOf(GOALS[goal].lastLevel), LEVELS.indexOf(lastLevel))
  return LEVELS.slice(first, last + 1)
    .flatMap((level) => Array.from({ length: weeksPerLevel }, () => level))
    .map((level, index) => ({
      number: index + 1,
      startsOn: addDays(startsOn, index * 7),
      level,
      sessions: sessionsOf(level, sessionsPerWeek),
    }))
}

/** The start level, or the highest below it that one who has not run yet may begin with under the cap. */
function startWithin(choice: TemplateChoice): LevelId {
  const { firstWeekCapMinutes: cap = null, sessionsPerWeek, startLevel } = choice
  if (cap === null) return startLevel
  const within = LEVELS.slice(0, LEVELS.indexOf(startLevel) + 1).filter(
    (level) =>
      LEVEL_SHAPES[level].runSeconds <= LONGEST_RUN_S &&
      minutesOf(sessionsOf(level, sessionsPerWeek)) <= cap,
  )
  return within.at(-1) ?? startLevel
}

function minutesOf(sessions: readonly PlannedSession[]): number {
  return sessions.reduce((sum, session) => sum + runMinutes(session), 0)
}

function sessionsOf(level: LevelId, sessionsPerWeek: number): PlannedSession[] {
  const count = Math.min(MOST_SESSIONS, Math.max(1, Math.trunc(sessionsPerWeek)))
  return (DAYS[count] ?? []).map((day, index) => ({
    ...shapeOf(level, index),
    day,
    surface: 'flat',
    buggy: false,
  }))
}

function shapeOf(level: LevelId, index: number): LevelShape {
  const shape = LEVEL_SHAPES[level]
  return shape.runSeconds > 0 && index >= MOST_RUNS ? LEVEL_SHAPES.W2 : shape
}
