import { describe, expect, it } from 'vitest'
import { allAnswered, inOrder, problemsOf, scoredBy } from './measure-cases.ts'
import { pfiq7 } from './pfiq-7.ts'

type Answers = readonly (number | null)[]
const ONES: Answers = [1, 1, 1, 1, 1, 1, 1]
const ZEROS: Answers = [0, 0, 0, 0, 0, 0, 0]
const given = (uiq: Answers, craiq: Answers, popiq: Answers) => ({
  ...inOrder(uiq, 'uiq-'),
  ...inOrder(craiq, 'craiq-'),
  ...inOrder(popiq, 'popiq-'),
})

describe('PFIQ-7', () => {
  it.each<[string, Answers, Answers, Answers, number]>([
    ['bladder', ONES, ZEROS, ZEROS, 0],
    ['bowel', ZEROS, ONES, ZEROS, 1],
    ['vagina', ZEROS, ZEROS, ONES, 2],
  ])('all 1 in the %s column is 33.3', (_, uiq, craiq, popiq, column) => {
    const { scales, total } = scoredBy(pfiq7, given(uiq, craiq, popiq))

    expect(scales[column]?.total).toBeCloseTo(33.333, 3)
    expect(total).toBeCloseTo(33.333, 3)
  })

  it.each<[string, Answers, number | null]>([
    ['four of seven', [3, 3, 3, 3, null, null, null], 100],
    ['three of seven', [3, 3, 3, null, null, null, null], null],
  ])('with %s answered in a column', (_, uiq, total) => {
    const score = scoredBy(pfiq7, given(uiq, ZEROS, ZEROS))

    expect(score.scales.map((scale) => scale.total)).toEqual([total, 0, 0])
    expect(score.total).toBe(total)
  })

  it('goes from 0 to 300', () => {
    expect(scoredBy(pfiq7, allAnswered(pfiq7, 0)).total).toBe(0)
    expect(scoredBy(pfiq7, allAnswered(pfiq7, 3)).total).toBe(300)
    expect(problemsOf(pfiq7, { 'uiq-1': 4, 'popiq-8': 1 })).toEqual([
      'popiq-8: Unknown item code',
      'uiq-1: Must be a whole number from 0 to 3',
    ])
  })
})
