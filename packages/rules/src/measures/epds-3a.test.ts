import { expect, it } from 'vitest'
import { epds3a } from './epds-3a.ts'
import { problemsOf, scoredBy } from './measure-cases.ts'

it.each<[number, number, number, number, string]>([
  [0, 0, 0, 0, '4 or less'],
  [2, 2, 0, 4, '4 or less'],
  [2, 2, 1, 5, 'Above 4: possible anxiety'],
  [3, 3, 3, 9, 'Above 4: possible anxiety'],
])('EPDS-3A %i + %i + %i = %i, %s', (q3, q4, q5, total, label) => {
  expect(scoredBy(epds3a, { q3, q4, q5 })).toMatchObject({ total, band: { label: { en: label } } })
})

it('EPDS-3A is unknown with an item blank, and knows three items only', () => {
  expect(scoredBy(epds3a, { q3: 3, q5: 3 })).toMatchObject({ total: null, missing: ['q4'] })
  expect(problemsOf(epds3a, { q1: 1, q3: 4 })).toEqual([
    'q1: Unknown item code',
    'q3: Must be a whole number from 0 to 3',
  ])
})
