import type { TestSymptoms } from '@restride/rules/facts'
import { expect, test } from 'vitest'
import type { Draft } from './draft.ts'
import { isBegun, symptomsThat, withNoOthers, withoutNo, withSymptoms } from './test-results.ts'

const blank: TestSymptoms = {
  pain: null,
  heaviness: null,
  dragging: null,
  urinary_leak: null,
  bowel_leak: null,
  bulge: null,
  bleeding: null,
  doming: null,
}

// Only the one test looked at matters here.
const draft = {
  findings: { tests: { 'LI-HOP': { left: null, right: null, symptoms: blank } } },
} as unknown as Draft

const symptomsOf = (of: Draft) => of.findings.tests['LI-HOP'].symptoms

test('none answers every blank and nothing that was felt', () => {
  const felt = withSymptoms(draft, 'LI-HOP', { pain: 'yes' })
  const answered = symptomsOf(withNoOthers(felt, 'LI-HOP'))
  expect(answered.pain).toBe('yes')
  expect(symptomsThat(answered, 'no')).toHaveLength(7)
  expect(symptomsThat(answered, null)).toHaveLength(0)
})

test('taking none back leaves blanks, not answers', () => {
  const answered = withNoOthers(draft, 'LI-HOP')
  expect(symptomsOf(withoutNo(answered, 'LI-HOP'))).toEqual(blank)
})

test('a test with nothing written is not begun, a zero is', () => {
  expect(isBegun(draft.findings.tests['LI-HOP'])).toBe(false)
  expect(isBegun({ left: 0, right: null, symptoms: blank })).toBe(true)
})
