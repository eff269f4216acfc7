import { expect, it } from 'vitest'
import { iPrrs } from './i-prrs.ts'
import { allAnswered, inOrder, problemsOf, scoredBy } from './measure-cases.ts'

it.each<[readonly number[], number, string]>([
  [[0, 0, 0, 0, 0, 0], 0, 'Below 50: may lack confidence'],
  [[80, 70, 60, 90, 80, 80], 46, 'Below 50: may lack confidence'],
  [[100, 100, 100, 100, 99, 0], 49.9, 'Below 50: may lack confidence'],
  [[100, 100, 100, 100, 100, 0], 50, '50 to 60: suggests confidence'],
  [[100, 100, 100, 100, 100, 100], 60, '50 to 60: suggests confidence'],
])('I-PRRS %j is %f', (answers, total, label) => {
  expect(scoredBy(iPrrs, inOrder(answers))).toMatchObject({ total, band: { label: { en: label } } })
})

it('I-PRRS is unknown with any item blank', () => {
  for (const { code } of iPrrs.items) {
    const given = { ...allAnswered(iPrrs, 100), [code]: null }

    expect(scoredBy(iPrrs, given)).toMatchObject({ total: null, missing: [code] })
  }
})

it('I-PRRS takes 0 to 100, and says whom it was validated on', () => {
  expect(problemsOf(iPrrs, { q1: 101, q6: -1 })).toEqual([
    'q1: Must be a whole number from 0 to 100',
    'q6: Must be a whole number from 0 to 100',
  ])
  expect(scoredBy(iPrrs, {}).notes[0]?.en).toContain('22 athletes, not after birth')
})
