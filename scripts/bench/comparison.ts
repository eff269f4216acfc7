import type { Effect, ProfileId, State } from '@restride/rules/criterion'
import type { Facts } from '@restride/rules/facts'
import type { TopLevelCondition } from 'json-rules-engine'

export type Judgement = { state: State; effect: Effect }

export type Condition = Extract<TopLevelCondition, { all: unknown }>['all'][number]

/**
 * One criterion written twice more: as conditions for json-rules-engine and as bare comparisons. Its figures are written
 * out again, so that a benchmark of different work is found out by its disagreeing.
 */
export type Comparison = {
  /** What the conditions read, worked out before the clock starts. */
  flat: (facts: Facts) => Record<string, unknown>
  /** The first whose condition holds gives the state; none means met. */
  json: (profile: ProfileId) => readonly (readonly [State, Condition])[]
  inline: (facts: Facts, profile: ProfileId) => Judgement
}

export const SYMPTOM_DAYS = 14
export const TEST_DAYS = 28

export function is(fact: string, value: unknown): Condition {
  return { fact, operator: 'equal', value }
}

export function contains(fact: string, value: unknown): Condition {
  return { fact, operator: 'contains', value }
}

export function below(fact: string, value: number): Condition {
  return { fact, operator: 'lessThan', value }
}

export function above(fact: string, value: number): Condition {
  return { fact, operator: 'greaterThan', value }
}

/** Never recorded, dated after the question, or too old. */
export function notFresh(age: string, days: number): Condition {
  return { any: [is(age, null), below(age, 0), above(age, days)] }
}

/** Days since 1970-01-01 by arithmetic alone; days of a month run from 1 March, so that a leap day comes last. */
function dayNumber(date: string): number {
  const digit = (index: number) => date.charCodeAt(index) - 48
  const month = digit(5) * 10 + digit(6)
  const shifted = month > 2 ? month - 3 : month + 9
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3) - (month > 2 ? 0 : 1)
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  const dayOfYear = Math.floor((153 * shifted + 2) / 5) + digit(8) * 10 + digit(9) - 1
  return year * 365 + leapDays + dayOfYear - 719_468
}

export function daysFrom(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** Days from the evidence to the question; `null` without evidence. */
export function ageOf(evidence: { on: string } | null, askedOn: string): number | null {
  return evidence === null ? null : daysFrom(evidence.on, askedOn)
}

export function isFreshOn(on: string, askedOn: string, days: number): boolean {
  const age = daysFrom(on, askedOn)
  return age >= 0 && age <= days
}
