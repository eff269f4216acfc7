import type { Effect, ProfileId, Text, TestUnit, Threshold, Value } from '../criterion.ts'
import {
  type Facts,
  type SidedResult,
  type SingleResult,
  TEST_SYMPTOMS,
  type TestId,
  type TestSymptom,
} from '../facts.ts'
import type { PlainDate } from '../plain-date.ts'
import type { Settings } from '../settings.ts'

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
  freshFor: keyof Settings
}

export type Side = 'left' | 'right' | 'both'

/** One test as it was done; `null` amounts were not measured. */
export type TestReading = {
  on: PlainDate
  amounts: readonly { side: Side; amount: number | null }[]
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
  const amounts = amountsOf(result)
  const answers = Object.values(result.symptoms)
  if ([...amounts.map(({ amount }) => amount), ...answers].every((answer) => answer === null)) {
    return null
  }
  // Doming is AB-1's question: it never counts here.
  const counting = TEST_SYMPTOMS.filter((symptom) => symptom !== 'doming')
  return {
    on: result.on,
    amounts,
    value: valueOf(result, unit),
    symptoms: counting.filter((symptom) => result.symptoms[symptom] === 'yes'),
    unanswered: counting.filter((symptom) => result.symptoms[symptom] === null),
  }
}

function amountsOf(result: SidedResult | SingleResult): TestReading['amounts'] {
  if ('amount' in result) return [{ side: 'both', amount: result.amount }]
  return [
    { side: 'left', amount: result.left },
    { side: 'right', amount: result.right },
  ]
}

function valueOf(result: SidedResult | SingleResult, unit: TestUnit): Value {
  if (!('amount' in result)) {
    return { kind: 'sides', left: result.left, right: result.right, unit }
  }
  return result.amount === null ? null : { kind: 'amount', amount: result.amount, unit }
}
