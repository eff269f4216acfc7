import { expect, it } from 'vitest'
import { leafQ } from './leaf-q.ts'
import { problemsOf, scoredBy } from './measure-cases.ts'

it.each<[number, string]>([
  [0, 'Below 8'],
  [7, 'Below 8'],
  [8, '8 or more, “at risk” in athletes: information only'],
  [49, '8 or more, “at risk” in athletes: information only'],
])('LEAF-Q %i: %s', (total, label) => {
  expect(scoredBy(leafQ, { total })).toMatchObject({ total, band: { label: { en: label } } })
})

it('LEAF-Q always says that it is not validated while breastfeeding', () => {
  for (const total of [0, 7, 8, 49, null]) {
    const { alarms, notes } = scoredBy(leafQ, { total })

    expect(notes[0]?.en).toContain('not validated while breastfeeding')
    expect(notes[0]?.fr).toContain('non validé pendant l’allaitement')
    expect(alarms).toEqual([])
  }
})

it('LEAF-Q takes the total only', () => {
  expect(scoredBy(leafQ, {})).toMatchObject({ total: null, missing: ['total'] })
  expect(problemsOf(leafQ, { total: 50, q1: 1 })).toEqual([
    'q1: Unknown item code',
    'total: Must be a whole number from 0 to 49',
  ])
})
