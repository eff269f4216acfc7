import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MEASURES } from './catalogue.ts'
import { changeOf } from './change.ts'
import type { Measure, NumberItem, Scored } from './measure.ts'
import { refusedBy, scoredBy } from './measure-cases.ts'

const runs = { numRuns: 10_000 }
const measures = Object.values(MEASURES)
const anyMeasure = fc.constantFrom(...measures)
/** Half of the scales below it may stay blank; in the PSFS an activity need not exist. */
const NEEDS_EVERY_ITEM = measures.filter(
  ({ id }) => id !== 'pfdi-20' && id !== 'pfiq-7' && id !== 'psfs',
)

type Given = Record<string, unknown>

function numberItems({ items }: Measure): NumberItem[] {
  return items.flatMap((item) => (item.kind === 'number' ? item : []))
}
function answerOf({ max, min, step }: NumberItem): fc.Arbitrary<number> {
  return fc.nat((max - min) / step).map((steps) => min + steps * step)
}
/** Answers that can be: an ICIQ amount exactly when there is a leak. */
function possible({ id }: Measure, given: Given): Given {
  if (id !== 'iciq-ui-sf') return given
  if (given.frequency === 0) return { ...given, amount: 0 }
  if (given.frequency === null) return { ...given, amount: null }
  return given.amount === 0 ? { ...given, amount: 2 } : given
}
function whole(measure: Measure): fc.Arbitrary<Given> {
  return fc
    .record(Object.fromEntries(numberItems(measure).map((item) => [item.code, answerOf(item)])))
    .map((given) => possible(measure, given))
}
function partly(measure: Measure): fc.Arbitrary<Given> {
  const answers = numberItems(measure).map((item) => [
    item.code,
    fc.option(answerOf(item), { freq: 3 }),
  ])
  return fc.record(Object.fromEntries(answers)).map((given) => possible(measure, given))
}
const withAnswers = (answersOf: (measure: Measure) => fc.Arbitrary<Given>, among = anyMeasure) =>
  among.chain((measure) => fc.tuple(fc.constant(measure), answersOf(measure)))

function within({ range, scales }: Measure, score: Scored): boolean {
  const isIn = (total: number | null, { max, min }: { max: number; min: number }) =>
    total === null || (min <= total && total <= max + 1e-9)
  return (
    isIn(score.total, range) &&
    score.scales.every(({ id, total }) => {
      const scale = scales.find((known) => known.id === id)
      return scale !== undefined && isIn(total, scale)
    })
  )
}

describe('whatever is answered', () => {
  it('totals and scales stay in their ranges', () => {
    fc.assert(
      fc.property(withAnswers(partly), ([measure, given]) => {
        expect(within(measure, scoredBy(measure, given))).toBe(true)
      }),
      runs,
    )
  })

  it('a form answered in full has a total, and a band where there are bands', () => {
    fc.assert(
      fc.property(withAnswers(whole), ([measure, given]) => {
        const { band, missing, total } = scoredBy(measure, given)

        expect(total).not.toBeNull()
        expect(missing).toEqual([])
        expect(band !== null).toBe(measure.bands.length > 0)
      }),
      runs,
    )
  })

  it('a blank gives no total where every item counts', () => {
    const asked = withAnswers(whole, fc.constantFrom(...NEEDS_EVERY_ITEM))
    fc.assert(
      fc.property(asked, fc.nat(), ([measure, given], pick) => {
        const items = numberItems(measure)
        const blank = items[pick % items.length]?.code ?? ''

        const score = measure.score({ ...given, [blank]: null })

        expect('problems' in score ? null : score.total).toBeNull()
      }),
      runs,
    )
  })

  it('a scale is known exactly when half of it is answered, and the total when all scales are', () => {
    const scaled = withAnswers(partly, fc.constantFrom(MEASURES['pfdi-20'], MEASURES['pfiq-7']))
    fc.assert(
      fc.property(scaled, ([measure, given]) => {
        const { scales, total } = scoredBy(measure, given)

        for (const { id, items } of measure.scales) {
          const answered = items.filter((code) => given[code] !== null).length
          const known = scales.find((scale) => scale.id === id)?.total !== null
          expect(known).toBe(answered >= items.length / 2)
        }
        expect(total === null).toBe(scales.some((scale) => scale.total === null))
      }),
      runs,
    )
  })

  it('EPDS item 10 above 0 always alarms, with blanks and bad answers around it', () => {
    const bad = fc.dictionary(fc.constantFrom('q1', 'q5', 'q11', ''), fc.anything())
    fc.assert(
      fc.property(partly(MEASURES.epds), bad, fc.integer({ min: 1, max: 3 }), (given, odd, q10) => {
        expect(MEASURES.epds.score({ ...given, ...odd, q10 }).alarms).toHaveLength(1)
        expect(MEASURES.epds.score({ ...given, ...odd, q10: 0 }).alarms).toEqual([])
      }),
      runs,
    )
  })

  it('a higher answer never lowers the total, nor a reversed one raise it', () => {
    fc.assert(
      fc.property(withAnswers(whole), fc.nat(), ([measure, given], pick) => {
        const items = numberItems(measure)
        const item = items[pick % items.length]
        if (!item) return
        const answer = Number(given[item.code])
        const higher = Math.min(item.max, answer + item.step)
        const raised = measure.score({ ...given, [item.code]: higher })
        if ('problems' in raised) {
          // Raising the frequency of no leak leaves it without an amount.
          expect(measure.id).toBe('iciq-ui-sf')
          return
        }

        const rise = (raised.total ?? 0) - (scoredBy(measure, given).total ?? 0)

        expect(item.keying === 'reversed' ? -rise : rise).toBeGreaterThanOrEqual(-1e-9)
      }),
      runs,
    )
  })

  it('the order of the answers does not matter', () => {
    fc.assert(
      fc.property(withAnswers(partly), ([measure, given]) => {
        const turned = Object.fromEntries(Object.entries(given).toReversed())
        const { total, ...score } = scoredBy(measure, given)
        const { total: turnedTotal, ...turnedScore } = scoredBy(measure, turned)

        expect(turnedScore).toEqual(score)
        expect(turnedTotal === null).toBe(total === null)
        expect(Math.abs((turnedTotal ?? 0) - (total ?? 0))).toBeLessThan(1e-9)
      }),
      runs,
    )
  })

  it('a blank left out is a blank given as null', () => {
    fc.assert(
      fc.property(withAnswers(partly), ([measure, given]) => {
        const shorter = Object.entries(given).filter(([, answer]) => answer !== null)

        expect(measure.score(Object.fromEntries(shorter))).toEqual(measure.score(given))
      }),
      runs,
    )
  })

  it('an answer that cannot be is named by its place, and nothing is scored', () => {
    const odd = fc.anything().filter((value) => value !== null && value !== undefined)
    fc.assert(
      fc.property(withAnswers(whole), fc.nat(), odd, ([measure, given], pick, value) => {
        const items = numberItems(measure)
        const item = items[pick % items.length]
        if (!item) return
        const fits =
          Number.isInteger(value) && Number(value) >= item.min && Number(value) <= item.max
        if (fits) return

        const { problems } = refusedBy(measure, { ...given, [item.code]: value, odd: 1 })

        expect(problems.map(({ path }) => path[0])).toEqual(
          expect.arrayContaining([item.code, 'odd']),
        )
      }),
      runs,
    )
  })

  it('anything at all is scored or refused, and never throws', () => {
    fc.assert(
      fc.property(anyMeasure, fc.anything({ withNullPrototype: true }), (measure, given) => {
        const score = measure.score(given)

        if ('problems' in score) expect(score.problems.length).toBeGreaterThan(0)
        else expect(within(measure, score)).toBe(true)
      }),
      runs,
    )
  })

  it('a change there and back again is the opposite change', () => {
    const twice = anyMeasure.chain((measure) =>
      fc.tuple(fc.constant(measure), whole(measure), whole(measure)),
    )
    const opposite = { better: 'worse', worse: 'better', same: 'same' } as const
    fc.assert(
      fc.property(twice, ([measure, one, other]) => {
        const before = scoredBy(measure, one)
        const after = scoredBy(measure, other)
        const there = changeOf(measure, before, after).total
        const back = changeOf(measure, after, before).total

        expect(there === null).toBe(measure.comparesWithBefore)
        if (there === null || back === null) return
        expect(back.direction).toBe(opposite[there.direction])
        expect(back.against).toEqual(there.against)
      }),
      runs,
    )
  })
})
