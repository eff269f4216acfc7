import { expect, it } from 'vitest'
import { problemsOf, scoredBy } from './measure-cases.ts'
import { pgiI } from './pgi-i.ts'

it.each<[number, string]>([
  [1, 'Improved'],
  [3, 'Improved'],
  [4, 'Not improved'],
  [7, 'Not improved'],
])('PGI-I %i: %s', (q1, label) => {
  expect(scoredBy(pgiI, { q1 })).toMatchObject({ total: q1, band: { label: { en: label } } })
})

it('PGI-I takes 1 to 7, and is unknown when blank', () => {
  expect(scoredBy(pgiI, {})).toMatchObject({ total: null, band: null, missing: ['q1'] })
  for (const q1 of [0, 8]) {
    expect(problemsOf(pgiI, { q1 })).toEqual(['q1: Must be a whole number from 1 to 7'])
  }
})
