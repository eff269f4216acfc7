import type { PlanWeek } from '@restride/contracts/plans'
import { addDays } from '@restride/rules/plain-date'
import type { PlanWeek as RuleWeek } from '@restride/rules/plans/plan'
import { type FieldError, ProblemError } from '../problem.ts'
import { isAbove, isLevel, type LevelId } from './plan-levels.ts'

/**
 * The weeks as the rules take them: numbered and dated one after the other, at levels that exist.
 * @param highest The level the clearance allows; `null` asks nothing.
 * @throws ProblemError validation_failed with every field that does not fit
 */
export function checkWeeks(weeks: readonly PlanWeek[], highest: LevelId | null): RuleWeek[] {
  const errors = weeks.flatMap((week, index) => [
    ...orderErrors(week, weeks[index - 1], index),
    ...levelErrors(week, highest, index),
  ])
  if (errors.length > 0) throw new ProblemError('validation_failed', { errors })
  return toRuleWeeks(weeks)
}

/** Stored weeks, checked when they were written; a level that has left the rules is left out. */
export function toRuleWeeks(weeks: readonly PlanWeek[]): RuleWeek[] {
  return weeks.flatMap(({ level, ...week }) => (isLevel(level) ? [{ ...week, level }] : []))
}

function orderErrors(week: PlanWeek, before: PlanWeek | undefined, index: number): FieldError[] {
  if (before === undefined) return []
  const errors: FieldError[] = []
  if (week.number !== before.number + 1) {
    errors.push({ pointer: `/weeks/${index}/number`, message: `Must be ${before.number + 1}` })
  }
  const startsOn = addDays(before.startsOn, 7)
  if (week.startsOn !== startsOn) {
    errors.push({ pointer: `/weeks/${index}/startsOn`, message: `Must be ${startsOn}` })
  }
  return errors
}

function levelErrors({ level }: PlanWeek, highest: LevelId | null, index: number): FieldError[] {
  const pointer = `/weeks/${index}/level`
  if (!isLevel(level)) return [{ pointer, message: 'Unknown level' }]
  if (highest === null || !isAbove(level, highest)) return []
  return [{ pointer, message: `The clearance allows up to level ${highest}` }]
}
