import type { Effect, ProfileId, Source, TestUnit, Text, Threshold, Value } from '../criterion.ts'
import {
  type Dated,
  type SidedResult,
  type SingleResult,
  TEST_SYMPTOMS,
  type TestId,
  type TestSymptom,
  type TestSymptoms,
} from '../facts.ts'
import type { PlainDate } from '../plain-date.ts'
import type { FreshFor } from './freshness.ts'

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
  freshFor: FreshFor
  question: Text
  sources: readonly Source[]
  patientText: Text
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

export const BOTH_PROFILES = ['article2021', 'goom2019'] as const

export function inBoth(limits: TestLimits): Record<ProfileId, TestLimits> {
  return { article2021: limits, goom2019: limits }
}

export function testThreshold({ sided, unit }: PhysicalTest, { target }: TestLimits): Threshold {
  return { kind: 'at_least', amount: target, unit, eachSide: sided, symptomFree: true }
}

/** `null` when nothing of the test was answered. */
export function readTest(
  { unit }: PhysicalTest,
  result: Dated<SidedResult | SingleResult> | null,
): TestReading | null {
  if (!result) return null
  const { on, symptoms: answers } = result
  const isSingle = 'amount' in result
  const first = isSingle ? result.amount : result.left
  const second = isSingle ? result.amount : result.right
  const value = isSingle ? amountOf(first, unit) : sidesOf(first, second, unit)
  if (isSymptomFree(answers)) return { on, first, second, value, symptoms: NONE, unanswered: NONE }
  const symptoms = COUNTED.filter((symptom) => answers[symptom] === 'yes')
  const unanswered = COUNTED.filter(
    (symptom) => answers[symptom] !== 'yes' && answers[symptom] !== 'no',
  )
  const isBlank = unanswered.length === COUNTED.length && answers.doming === null
  if (isBlank && first === null && second === null) return null
  return { on, first, second, value, symptoms, unanswered }
}

function amountOf(amount: number | null, unit: TestUnit): Value {
  return amount === null ? null : { kind: 'amount', amount, unit }
}

function sidesOf(left: number | null, right: number | null, unit: TestUnit): Value {
  return { kind: 'sides', left, right, unit }
}

const NONE: readonly TestSymptom[] = []
/** Doming is AB-1's question: it never counts here. */
const COUNTED = TEST_SYMPTOMS.filter((symptom) => symptom !== 'doming')

/** True of most tests; by name, because a look-up by a changing name takes ten times as long. */
function isSymptomFree(answers: TestSymptoms): boolean {
  return (
    answers.pain === 'no' &&
    answers.heaviness === 'no' &&
    answers.dragging === 'no' &&
    answers.urinary_leak === 'no' &&
    answers.bowel_leak === 'no' &&
    answers.bulge === 'no' &&
    answers.bleeding === 'no'
  )
}
