import { addDays, type PlainDate } from '../plain-date.ts'
import { LEVEL_SHAPES, type LevelShape } from './levels.ts'
import { type LevelId, LEVELS, type PlannedSession, type PlanWeek } from './plan.ts'

export type TemplateChoice = {
  startsOn: PlainDate
  startLevel: LevelId
  sessionsPerWeek: number
  /** Three by default, the 21 days of the rules; two only for an early release. */
  weeksPerLevel?: number
  lastLevel?: LevelId
}

/** A rest day between two runs, also over the end of the week: a fourth session is therefore a walk. */
const DAYS: Record<number, readonly number[]> = { 1: [0], 2: [0, 3], 3: [0, 2, 4], 4: [0, 2, 4, 6] }
const MOST_RUNS = 3
const MOST_SESSIONS = 4

/** The levels one after the other, every level for the same number of weeks. */
export function planFromTemplate(choice: TemplateChoice): PlanWeek[] {
  const { startsOn, startLevel, sessionsPerWeek, weeksPerLevel = 3, lastLevel = '15' } = choice
  const levels = LEVELS.slice(LEVELS.indexOf(startLevel), LEVELS.indexOf(lastLevel) + 1)
  return levels
    .flatMap((level) => Array.from({ length: weeksPerLevel }, () => level))
    .map((level, index) => ({
      number: index + 1,
      startsOn: addDays(startsOn, index * 7),
      level,
      sessions: sessionsOf(level, sessionsPerWeek),
    }))
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
