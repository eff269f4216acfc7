import { describe, expect, it } from 'vitest'
import { MEASURES } from './catalogue.ts'
import { changeOf } from './change.ts'
import type { MeasureId } from './measure.ts'
import { allAnswered, scoredBy } from './measure-cases.ts'

function change(id: MeasureId, before: object, after: object) {
  const measure = MEASURES[id]
  return changeOf(measure, scoredBy(measure, before), scoredBy(measure, after))
}
const reached = (id: MeasureId, before: object, after: object) =>
  change(id, before, after).total?.against.map(({ amount, reached: is }) => [amount, is])
const iciq = (frequency: number, amount: number, interference: number) => ({
  frequency,
  amount,
  interference,
})

describe('what changed', () => {
  it.each<[string, MeasureId, object, object, number, string]>([
    ['less pain is better', 'nprs', { pain: 5 }, { pain: 3 }, -2, 'better'],
    ['more pain is worse', 'nprs', { pain: 3 }, { pain: 4 }, 1, 'worse'],
    ['the same is the same', 'nprs', { pain: 3 }, { pain: 3 }, 0, 'same'],
    ['doing more is better', 'psfs', { activity1: 3 }, { activity1: 6 }, 3, 'better'],
    ['doing less is worse', 'psfs', { activity1: 3 }, { activity1: 1 }, -2, 'worse'],
  ])('%s', (_, id, before, after, difference, direction) => {
    expect(change(id, before, after)).toMatchObject({
      total: { difference, direction },
      whyNot: null,
    })
  })

  it('is held against every smallest change of its own, either way', () => {
    const all = (...are: boolean[]) =>
      [2.52, 1.46, 1.33, 3.58, 5, 4].map((amount, index) => [amount, are[index]])

    expect(reached('iciq-ui-sf', iciq(2, 4, 5), iciq(2, 4, 4))).toEqual(
      all(false, false, false, false, false, false),
    )
    expect(reached('iciq-ui-sf', iciq(2, 4, 5), iciq(2, 4, 3))).toEqual(
      all(false, true, true, false, false, false),
    )
    expect(reached('iciq-ui-sf', iciq(2, 4, 5), iciq(2, 4, 1))).toEqual(
      all(true, true, true, true, false, true),
    )
    expect(reached('iciq-ui-sf', iciq(2, 4, 5), iciq(2, 4, 10))).toEqual(
      all(true, true, true, true, true, true),
    )
  })

  it('keeps the total and its scales apart', () => {
    const { scales, total } = change('pfdi-20', allAnswered(MEASURES['pfdi-20'], 0), {
      ...allAnswered(MEASURES['pfdi-20'], 0),
      q1: 3,
    })

    expect(total?.difference).toBe(12.5)
    expect(total?.against.map(({ amount }) => amount)).toEqual([24, 45, 13.5])
    expect(total?.against.every(({ reached: is }) => !is)).toBe(true)
    expect(scales.map(({ against, id }) => [id, against.map(({ reached: is }) => is)])).toEqual([
      ['popdi-6', [true]],
      ['cradi-8', []],
      ['udi-6', []],
    ])
  })

  it('asks 3 of a single activity and 2 of their mean', () => {
    const { scales, total } = change(
      'psfs',
      { activity1: 3, activity2: 3 },
      { activity1: 6, activity2: 4 },
    )

    expect(total?.against.find(({ kind }) => kind === 'detectable')).toMatchObject({
      amount: 2,
      reached: true,
    })
    expect(scales.map(({ against }) => against.map(({ reached: is }) => is))).toEqual([
      [true],
      [false],
    ])
  })

  it('counts 2 as reached where the binary difference falls a hair short of it', () => {
    const mean = (...ratings: number[]) =>
      Object.fromEntries(ratings.map((rating, index) => [`activity${index + 1}`, rating]))

    const { total } = change('psfs', mean(3, 3, 4, 4, 4), mean(5, 5, 6, 6, 6))

    expect(total?.difference).toBeLessThan(2)
    expect(total?.against).toMatchObject([
      { amount: 2, reached: true },
      { amount: 1.3, reached: true },
      { amount: 2.3, reached: false },
      { amount: 2.7, reached: false },
    ])
  })

  it.each<[string, MeasureId, object, object, string]>([
    ['an unknown total before', 'nprs', {}, { pain: 3 }, 'One of the totals is unknown.'],
    ['an unknown total after', 'nprs', { pain: 3 }, {}, 'One of the totals is unknown.'],
    [
      'other activities',
      'psfs',
      { activity1: 3, name1: 'Run' },
      { activity1: 8, name1: 'Walk' },
      'The two days ask about other activities.',
    ],
    [
      'more activities',
      'psfs',
      { activity1: 3 },
      { activity1: 3, activity2: 9 },
      'The two days ask about other activities.',
    ],
    [
      'an answer that compares already',
      'pgi-i',
      { q1: 1 },
      { q1: 2 },
      'The answer is itself a comparison with before: read each one alone.',
    ],
  ])('cannot be said with %s', (_, id, before, after, why) => {
    expect(change(id, before, after)).toMatchObject({ total: null, whyNot: { en: why } })
  })

  it('knows an activity again in other capitals', () => {
    const before = { activity1: 3, name1: 'Run 20 min' }

    expect(change('psfs', before, { activity1: 6, name1: 'run 20 min ' }).total?.difference).toBe(3)
  })

  it('still compares a scale when the total is unknown', () => {
    const before = allAnswered(MEASURES['pfdi-20'], 2)
    const blank = { q7: null, q8: null, q9: null, q10: null, q11: null }

    const { scales, total } = change('pfdi-20', before, { ...before, ...blank, q1: 0 })

    expect(total).toBeNull()
    expect(scales.map(({ id }) => id)).toEqual(['popdi-6', 'udi-6'])
  })
})
