import type { Findings } from '@restride/contracts/findings'
import type { ProfileId } from '@restride/rules/criterion'
import type { TestId, TestSymptom, TestSymptoms } from '@restride/rules/facts'
import { type Draft, keysOf, withGroup } from './draft.ts'
import { spokenRules } from './spoken-rules.ts'

export type Side = 'left' | 'right' | 'amount'
export type TestResult = Findings['tests'][TestId]

/** Shown at once; the others stand behind "more". */
export const COMMON = ['pain', 'heaviness', 'dragging', 'urinary_leak'] as const
export const LESS_COMMON = ['bowel_leak', 'bulge', 'bleeding', 'doming'] as const

/** In the order of the rules: first what the protocol asks for, then the rest. */
export function testOrder(profile: ProfileId): { asked: TestId[]; others: TestId[] } {
  const { TESTS } = spokenRules()
  const all = keysOf(TESTS)
  return {
    asked: all.filter((id) => TESTS[id].profiles.includes(profile)),
    others: all.filter((id) => !TESTS[id].profiles.includes(profile)),
  }
}

export function sidesOf(id: TestId): readonly Side[] {
  return spokenRules().TESTS[id].sided ? ['left', 'right'] : ['amount']
}

export function amountOf(result: TestResult, side: Side): number | null {
  if ('amount' in result) return side === 'amount' ? result.amount : null
  return side === 'amount' ? null : result[side]
}

/** Something of the test was written down. */
export function isBegun(result: TestResult): boolean {
  const { symptoms, ...amounts } = result
  return [...Object.values(amounts), ...Object.values(symptoms)].some((value) => value !== null)
}

export function withAmounts(
  draft: Draft,
  id: TestId,
  amounts: Partial<Record<Side, number | null>>,
) {
  return withResult(draft, id, amounts)
}

export function withSymptoms(draft: Draft, id: TestId, change: Partial<TestSymptoms>): Draft {
  const { symptoms } = draft.findings.tests[id]
  return withResult(draft, id, { symptoms: { ...symptoms, ...change } })
}

/** Answers every blank symptom with no; what was felt stays. */
export function withNoOthers(draft: Draft, id: TestId): Draft {
  return withSymptoms(draft, id, everySymptom(draft, id, null, 'no'))
}

/** Takes every "no" back. */
export function withoutNo(draft: Draft, id: TestId): Draft {
  return withSymptoms(draft, id, everySymptom(draft, id, 'no', null))
}

export function symptomsThat(symptoms: TestSymptoms, value: 'yes' | 'no' | null): TestSymptom[] {
  return [...COMMON, ...LESS_COMMON].filter((symptom) => symptoms[symptom] === value)
}

function everySymptom(draft: Draft, id: TestId, from: 'no' | null, to: 'no' | null) {
  const { symptoms } = draft.findings.tests[id]
  return Object.fromEntries(symptomsThat(symptoms, from).map((symptom) => [symptom, to]))
}

function withResult(draft: Draft, id: TestId, members: object): Draft {
  const { tests } = draft.findings
  // The members belong to this test's shape: sides for a sided test, the amount for a single one.
  return withGroup(draft, 'tests', { [id]: { ...tests[id], ...members } })
}
