import { expect, it } from 'vitest'
import { problemsOf, scoredBy } from './measure-cases.ts'
import { nprs } from './nprs.ts'

it.each([0, 1, 10])('NPRS is the number itself: %i', (pain) => {
  expect(scoredBy(nprs, { pain })).toMatchObject({ total: pain, missing: [] })
})

it('NPRS is unknown without a number', () => {
  expect(scoredBy(nprs, { pain: null })).toMatchObject({ total: null, missing: ['pain'] })
})

it.each<[unknown]>([[-1], [11], [2.5], [Number.NaN], [Infinity], ['3'], [true], [[3]], [{}]])(
  'NPRS refuses %j',
  (pain) => {
    expect(problemsOf(nprs, { pain })).toEqual(['pain: Must be a whole number from 0 to 10'])
  },
)
