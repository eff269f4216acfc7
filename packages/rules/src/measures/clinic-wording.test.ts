import { describe, expect, it } from 'vitest'
import { MEASURES } from './catalogue.ts'
import { type WordedItem, WORDED_MEASURES, wordingProblems } from './clinic-wording.ts'
import { madeUpItems } from './measure-cases.ts'
import type { MeasureId } from './measure.ts'

const said = (measure: string, items: readonly WordedItem[]) =>
  wordingProblems({ measure, items }).map(({ path, reason }) => `${path.join('/')}: ${reason.en}`)

/** The made-up file of a measure with one item changed. */
const changed = (measure: MeasureId, code: string, change: (item: WordedItem) => WordedItem) =>
  said(
    measure,
    madeUpItems(MEASURES[measure]).map((item) => (item.code === code ? change(item) : item)),
  )
const without =
  (...values: number[]) =>
  (item: WordedItem) => ({
    ...item,
    answers: item.answers.filter(({ value }) => !values.includes(value)),
  })

describe('the wording a clinic brings', () => {
  it.each(WORDED_MEASURES)('of %s is taken when every item and answer is in it', (measure) => {
    expect(said(measure, madeUpItems(MEASURES[measure]))).toEqual([])
  })

  it('is not asked for where only a total is taken', () => {
    expect(WORDED_MEASURES).toEqual([
      'iciq-ui-sf',
      'pfdi-20',
      'pfiq-7',
      'psfs',
      'tsk-11',
      'tsk-17',
      'i-prrs',
      'pgi-i',
    ])
    const onPaper = 'measure: Only the total of this questionnaire is taken, from the paper form'
    for (const measure of ['epds', 'epds-3a', 'leaf-q'] as const) {
      expect(said(measure, madeUpItems(MEASURES[measure]))).toEqual([
        expect.stringContaining(onPaper),
      ])
    }
  })

  it.each(['', 'PFDI-20', 'pfdi', 'nprs', 'constructor', '__proto__'])(
    'names the measures there are, for one that is none: %j',
    (measure) => {
      expect(said(measure, [])).toEqual([expect.stringMatching(/^measure: Must be one of: iciq/u)])
    },
  )

  it('is used whole: each missing item is named, the uncounted ones too', () => {
    const some = madeUpItems(MEASURES['iciq-ui-sf']).slice(0, 2)

    expect(said('iciq-ui-sf', some)).toEqual([
      'items: The instrument is used whole or not at all. Missing: interference, when',
    ])
    expect(said('pgi-i', [])).toEqual([
      'items: The instrument is used whole or not at all. Missing: q1',
    ])
  })

  it('names an unknown and a repeated item by their place', () => {
    const items = madeUpItems(MEASURES['pgi-i'])
    const stranger = { code: 'q2', text: 'Wording of item q2 by the clinic', answers: [] }

    expect(said('pgi-i', [...items, stranger])).toEqual(['items/1/code: Unknown item code'])
    expect(said('pgi-i', [...items, ...items])).toEqual(['items/1/code: The same item twice'])
  })

  it('names an answer out of range, between two steps or given twice', () => {
    const add =
      (...values: number[]) =>
      (item: WordedItem) => ({
        ...item,
        answers: [...item.answers, ...values.map((value) => ({ value, text: 'One more' }))],
      })

    expect(changed('iciq-ui-sf', 'amount', add(8))).toEqual([
      'items/1/answers/4/value: Must be one of: 0, 2, 4, 6',
    ])
    expect(changed('iciq-ui-sf', 'amount', add(3, 2))).toEqual([
      'items/1/answers/4/value: Must be one of: 0, 2, 4, 6',
      'items/1/answers/5/value: The same answer twice',
    ])
    expect(changed('iciq-ui-sf', 'when', add(9))).toEqual([
      'items/3/answers/8/value: Must be one of: 1, 2, 3, 4, 5, 6, 7, 8',
    ])
    expect(changed('i-prrs', 'q1', add(101))).toEqual([
      'items/0/answers/101/value: Must be a whole number from 0 to 100',
    ])
    expect(changed('psfs', 'name1', add(1))).toEqual([
      'items/5/answers/0/value: She writes words of her own here: no answers to name',
    ])
  })

  it('needs the words of every answer, and of a long scale its two ends', () => {
    const middle = Array.from({ length: 9 }, (_, index) => index + 1)

    expect(changed('pgi-i', 'q1', without(3, 5))).toEqual([
      'items/0/answers: No words for the answer: 3, 5',
    ])
    expect(changed('iciq-ui-sf', 'interference', without(...middle))).toEqual([])
    expect(changed('iciq-ui-sf', 'interference', without(0))).toEqual([
      'items/2/answers: No words for the answer: 0',
    ])
    expect(changed('iciq-ui-sf', 'interference', without(10))).toEqual([
      'items/2/answers: No words for the answer: 10',
    ])
  })

  it('says every reason in both languages', () => {
    const all = [
      ...wordingProblems({ measure: 'epds', items: [] }),
      ...wordingProblems({ measure: 'x', items: [] }),
      ...wordingProblems({
        measure: 'psfs',
        items: ['activity1', 'activity1', 'x', 'name1'].map((code) => ({
          code,
          text: 'x',
          answers: [99, 0, 0].map((value) => ({ value, text: 'x' })),
        })),
      }),
      ...wordingProblems({
        measure: 'pgi-i',
        items: [{ code: 'q1', text: 'x', answers: [{ value: 8, text: 'x' }] }],
      }),
    ]

    for (const { reason } of all) {
      expect(reason.fr.length).toBeGreaterThan(5)
      expect(reason.fr).not.toBe(reason.en)
    }
  })
})
