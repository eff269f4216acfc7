import type { Effect, ProfileId, TestUnit, Text, Threshold, Value } from '../criterion.ts'
import {
  type Facts,
  type SidedResult,
  type SingleResult,
  TEST_SYMPTOMS,
  type TestId,
  type TestSymptom,
} from '../facts.ts'
import type { PlainDate } from '../plain-date.ts'

/** Below `blocksBelow` the test blocks; from there to `target` it has `shortEffect`. */
export type TestLimits = { blocksBelow: number; target: number; shortEffect: Effect }

export type PhysicalTest = {
  id: TestId
  name: Text
  /** What the figure counts, after the figure: "10 hops". */
  counted: Text
  unit: TestUnit
  sided: boolean
  /** Profiles that ask for the test; elsewhere it counts only once it was done. */
  requiredIn: readonly ProfileId[]
  limits: Record<ProfileId, TestLimits>
  freshFor: 'symptomFreshDays' | 'testFreshDays'
}

export type Side = 'left' | 'right' | 'both'

/** One test as it was done. A test with one figure has it in `first`; `null` was not measured. */
export type TestReading = {
  on: PlainDate
  first: number | null
  /** The right side; the same figure again where there are no sides. */
  second: number | null
  value: Value
  symptoms: readonly TestSymptom[]
  unanswered: readonly TestSymptom[]
}

/** The amount decides alone: short of it blocks. */
export function blocking(target: number): TestLimits {
  return { blocksBelow: target, target, shortEffect: 'blocking' }
}

/** An aim to train towards: short of it never blocks. */
export function aim(target: number, shortEffect: 'caution' | 'info'): TestLimits {
  return { blocksBelow: 0, target, shortEffect }
}

export function testThreshold({ sided, unit }: PhysicalTest, { target }: TestLimits): Threshold {
  return { kind: 'at_least', amount: target, unit, eachSide: sided, symptomFree: true }
}

/** `null` when nothing of the test was answered. */
export function readTest({ id, unit }: PhysicalTest, { tests }: Facts): TestReading | null {
  const result = tests[id]
  if (!result) return null
  const { on, symptoms: answers } = result
  const first = 'amount' in result ? result.amount : result.left
  const second = 'amount' in result ? result.amount : result.right
  let symptoms = NONE
  let unanswered = NONE
  let isBegun = first !== null || second !== null
  for (const symptom of TEST_SYMPTOMS) {
    const answer = answers[symptom]
    if (answer !== null) isBegun = true
    // Doming is AB-1's question: it never counts here.
    if (answer === 'no' || symptom === 'doming') continue
    if (answer === 'yes') symptoms = [...symptoms, symptom]
    else unanswered = [...unanswered, symptom]
  }
  if (!isBegun) return null
  return { on, first, second, value: valueOf(result, unit), symptoms, unanswered }
}

const NONE: readonly TestSymptom[] = []

function valueOf(result: SidedResult | SingleResult, unit: TestUnit): Value {
  if (!('amount' in result)) {
    return { kind: 'sides', left: result.left, right: result.right, unit }
  }
  return result.amount === null ? null : { kind: 'amount', amount: result.amount, unit }
}
