import { expect, it } from 'vitest'
import { allAnswered, problemsOf, scoredBy } from './measure-cases.ts'
import { tsk11 } from './tsk-11.ts'

it.each<[number, number]>([
  [1, 11],
  [2, 22],
  [4, 44],
])('TSK-11 with all %i is %i, with no band', (answer, total) => {
  expect(scoredBy(tsk11, allAnswered(tsk11, answer))).toMatchObject({ total, band: null })
})

it('TSK-11 is unknown with any item blank', () => {
  for (const { code } of tsk11.items) {
    const given = { ...allAnswered(tsk11, 2), [code]: null }

    expect(scoredBy(tsk11, given)).toMatchObject({ total: null, missing: [code] })
  }
})

it('TSK-11 has eleven items of 1 to 4', () => {
  expect(problemsOf(tsk11, { q1: 0, q11: 5, q12: 1 })).toEqual([
    'q11: Must be a whole number from 1 to 4',
    'q12: Unknown item code',
    'q1: Must be a whole number from 1 to 4',
  ])
  expect(tsk11.smallestChanges.map(({ amount, source }) => [amount, source.tag])).toEqual([
    [4, 'C'],
    [5.6, 'K'],
  ])
})
