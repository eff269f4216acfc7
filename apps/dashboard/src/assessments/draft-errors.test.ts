import { blankLaterGroups, type Findings } from '@restride/contracts/findings'
import { expect, it } from 'vitest'
import type { Draft } from './draft.ts'
import { draftErrors } from './draft-errors.ts'
import { withoutWrong } from './without-wrong.ts'

// Only the figures with a range matter here.
const findings = {
  screening: { signs: {}, temperatureC: 36.8 },
  conditions: { answers: {} },
  epds: { begun: 'yes', item10: 0, total: 30 },
  symptoms: { pain: 10 },
  tests: { 'LI-HOP': { left: 1000, right: 10 } },
  ...blankLaterGroups(),
} as unknown as Findings
const draft: Draft = { assessedOn: '2026-11-23', findings, ownWords: '', notes: '' }

// The words are not looked at; naming the place is what counts.
const words = {
  t: ((key: string) => key) as unknown as Parameters<typeof draftErrors>[2]['t'],
  outOfRange: (group: string, field: string, { min, max }: { min: number; max: number }) =>
    `${group} ${field} ${min} ${max}`,
}

function errorsWith(change: Partial<Findings>) {
  return draftErrors({ ...draft, findings: { ...findings, ...change } }, '2026-11-23', words)
}

it('finds nothing wrong at the ends of the ranges, nor in a blank', () => {
  const { background, outcomes, pelvicFloor } = blankLaterGroups()

  expect(errorsWith({})).toEqual([])
  expect(
    errorsWith({
      pelvicFloor: { ...pelvicFloor, descentCm: -10 },
      background: { ...background, heightCm: 100, sleepHours: 0 },
      outcomes: { ...outcomes, 'tsk-11': 11, 'pfdi-20': 300 },
    }),
  ).toEqual([])
})

it.each([
  ['pelvicFloor', 'descentCm', -10.5, '-10 10'],
  ['pelvicFloor', 'fastContractions', 101, '0 100'],
  ['background', 'heightCm', 1, '100 230'],
  ['background', 'beighton', 10, '0 9'],
  ['outcomes', 'tsk-11', 10, '11 44'],
  ['outcomes', 'pgi-i', 8, '1 7'],
] as const)('names %s %s of %s with its range', (group, field, value, range) => {
  const blank = blankLaterGroups()[group]

  const errors = errorsWith({ [group]: { ...blank, [field]: value } })

  expect(errors).toEqual([
    { fieldId: `findings.${group}.${field}`, message: `${group} ${field} ${range}` },
  ])
})

it('refuses an EPDS total above thirty', () => {
  const errors = errorsWith({ epds: { begun: 'yes', item10: 0, total: 31 } })

  expect(errors).toEqual([{ fieldId: 'findings.epds.total', message: 'epds.totalError' }])
})

it('lets the rules judge everything but what is wrong', () => {
  const { background } = blankLaterGroups()
  const typing = {
    ...draft,
    findings: { ...findings, background: { ...background, heightCm: 1, weightKg: 70 } },
  }

  const judged = withoutWrong(typing, draftErrors(typing, '2026-11-23', words))

  expect(judged.findings.background).toMatchObject({ heightCm: null, weightKg: 70 })
})
