import { describe, expect, it } from 'vitest'
import { epds } from './epds.ts'
import { allAnswered, inOrder, refusedBy, scoredBy } from './measure-cases.ts'

/** Item 10 is 0. */
function adding(total: number) {
  return inOrder([
    ...Array.from({ length: 9 }, (_, index) => Math.min(3, Math.max(0, total - index * 3))),
    0,
  ])
}
const labelOf = (total: number) => scoredBy(epds, adding(total)).band?.label.en

describe('EPDS', () => {
  it.each<[number, string]>([
    [0, 'Below 10'],
    [9, 'Below 10'],
    [10, 'Possible: repeat in 2 weeks'],
    [12, 'Possible: repeat in 2 weeks'],
    [13, 'Probable: refer to the family doctor or perinatal mental health'],
    [27, 'Probable: refer to the family doctor or perinatal mental health'],
  ])('%i: %s', (total, label) => {
    expect(scoredBy(epds, adding(total)).total).toBe(total)
    expect(labelOf(total)).toBe(label)
  })

  it('adds keyed values up to 30', () => {
    expect(scoredBy(epds, allAnswered(epds, 3)).total).toBe(30)
  })

  it.each([1, 2, 3])('calls a person when item 10 is %i and everything else 0', (item10) => {
    const { alarms, band } = scoredBy(epds, { ...adding(0), q10: item10 })

    expect(band?.label.en).toBe('Below 10')
    expect(alarms).toMatchObject([{ id: 'EPDS-10', item: 'q10' }])
    expect(alarms[0]?.patientText.en).toContain('9-8-8')
    expect(alarms[0]?.patientText.fr).toContain('9-8-8')
  })

  it('calls a person when item 10 is all that was answered', () => {
    const { alarms, total } = scoredBy(epds, { q10: 1 })

    expect(total).toBeNull()
    expect(alarms).toHaveLength(1)
  })

  it('calls a person when the rest is refused', () => {
    const { alarms, problems } = refusedBy(epds, { ...adding(5), q3: 4, q10: 2 })

    expect(problems).toHaveLength(1)
    expect(alarms).toHaveLength(1)
  })

  it('does not call when item 10 is 0, whatever the total', () => {
    expect(scoredBy(epds, adding(27)).alarms).toEqual([])
  })

  it('is unknown with any item blank', () => {
    for (const { code } of epds.items) {
      const score = scoredBy(epds, { ...adding(9), [code]: null })

      expect(score).toMatchObject({ total: null, band: null, missing: [code] })
    }
  })

  it.each<[string, object, string[]]>([
    ['a total of 0', adding(0), ['A total of 0 may mean that she was not comfortable answering.']],
    ['a total of 1', adding(1), []],
    ['item 10 blank', { ...adding(4), q10: null }, ['Item 10 is blank: ask it in person.']],
    ['nothing answered', {}, []],
    ['12 so far', { ...adding(12), q9: null }, []],
    [
      '13 so far',
      { ...adding(13), q9: null },
      ['The answers given already add up to 13 or more: refer, without waiting for the rest.'],
    ],
  ])('notes for %s', (_, given, notes) => {
    expect(scoredBy(epds, given).notes.map(({ en }) => en)).toEqual(notes)
  })

  it('has its smallest change as clinic protocol', () => {
    expect(epds.smallestChanges).toMatchObject([{ amount: 4, source: { tag: 'K' } }])
  })
})
