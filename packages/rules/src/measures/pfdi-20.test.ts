import { describe, expect, it } from 'vitest'
import { allAnswered, inOrder, problemsOf, scoredBy } from './measure-cases.ts'
import { pfdi20 } from './pfdi-20.ts'

type Answers = readonly (number | null)[]
const POPDI: Answers = [0, 2, 3, 0, 1, 0]
const CRADI: Answers = [0, 0, 1, 0, 0, 0, 0, 1]
const UDI: Answers = [0, 1, 1, 2, 0, 2]
const given = (popdi: Answers, cradi: Answers, udi: Answers) =>
  inOrder([...popdi, ...cradi, ...udi])
const totalsOf = (popdi: Answers, cradi: Answers, udi: Answers) => {
  const { scales, total } = scoredBy(pfdi20, given(popdi, cradi, udi))
  return [...scales.map((scale) => scale.total), total]
}

describe('PFDI-20', () => {
  it('scores the worked example of section 10', () => {
    expect(totalsOf(POPDI, CRADI, UDI)).toEqual([25, 6.25, 25, 56.25])
  })

  it.each<[string, Answers, number | null]>([
    ['two blanks: the mean of four', [0, 2, null, 0, null, 0], 12.5],
    ['exactly half answered', [1, 2, 3, null, null, null], 50],
    ['below half answered', [1, 2, null, null, null, null], null],
    ['nothing answered', [null, null, null, null, null, null], null],
  ])('POPDI-6 with %s', (_, popdi, scale) => {
    const total = scale === null ? null : scale + 31.25

    expect(totalsOf(popdi, CRADI, UDI)).toEqual([scale, 6.25, 25, total])
  })

  it.each<[string, Answers, number | null]>([
    ['four of eight', [1, 1, 1, 1, null, null, null, null], 25],
    ['three of eight', [1, 1, 1, null, null, null, null, null], null],
  ])('CRADI-8 with %s answered', (_, cradi, scale) => {
    expect(totalsOf(POPDI, cradi, UDI)[1]).toBe(scale)
  })

  it.each<[string, Answers, number | null]>([
    ['three of six', [4, 4, 4, null, null, null], 100],
    ['two of six', [4, 4, null, null, null, null], null],
  ])('UDI-6 with %s answered', (_, udi, scale) => {
    expect(totalsOf(POPDI, CRADI, udi)[2]).toBe(scale)
  })

  it('puts each item into its own scale', () => {
    const none = allAnswered(pfdi20, 0)
    const raised = pfdi20.items.map(({ code }) => {
      const { scales } = scoredBy(pfdi20, { ...none, [code]: 4 })
      return scales.find(({ total }) => total !== 0)?.id
    })

    expect(raised).toEqual([
      ...Array<string>(6).fill('popdi-6'),
      ...Array<string>(8).fill('cradi-8'),
      ...Array<string>(6).fill('udi-6'),
    ])
  })

  it('names what is blank, and still counts the scale', () => {
    expect(scoredBy(pfdi20, given([0, 2, null, 0, null, 0], CRADI, UDI))).toMatchObject({
      missing: ['q3', 'q5'],
      scales: [{ id: 'popdi-6', answered: 4, of: 6 }, {}, {}],
    })
  })

  it('reaches 300 and no more', () => {
    expect(scoredBy(pfdi20, allAnswered(pfdi20, 4)).total).toBe(300)
    expect(problemsOf(pfdi20, { q1: 5, q20: -1, q21: 0 })).toEqual([
      'q1: Must be a whole number from 0 to 4',
      'q20: Must be a whole number from 0 to 4',
      'q21: Unknown item code',
    ])
  })

  it('has 24 for the total and 11 for the POPDI-6, published; 45 and 13.5 are clinic protocol', () => {
    const changes = pfdi20.smallestChanges.map(({ amount, of, source }) => [of, amount, source.tag])

    expect(changes).toEqual([
      ['total', 24, 'C'],
      [['popdi-6'], 11, 'C'],
      ['total', 45, 'K'],
      ['total', 13.5, 'K'],
    ])
  })
})
