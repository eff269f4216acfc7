import { describe, expect, it } from 'vitest'
import type { Source, Text } from '../criterion.ts'
import { isMeasureId, MEASURES, NOT_IMPLEMENTED } from './catalogue.ts'
import { changeOf } from './change.ts'
import { allAnswered, scoredBy } from './measure-cases.ts'
import type { Measure, Score } from './measure.ts'

const measures = Object.values(MEASURES)

function sourcesOf({ bands, figures, smallestChanges, sources }: Measure): Source[] {
  return [...sources, ...[...bands, ...figures, ...smallestChanges].map(({ source }) => source)]
}

function textsOf(measure: Measure): Text[] {
  const { bands, figures, licence, missingRule, name, scales, smallestChanges } = measure
  const contradicting = { frequency: 0, amount: 2, interference: 0 }
  const scores: Score[] = [
    {},
    3,
    { nothing: 1 },
    contradicting,
    { frequency: 1, amount: 0 },
    { amount: 2 },
    { frequency: 0, amount: 0, interference: 3 },
    { when: 1 },
    { when: [1, 1, 9] },
    { name1: '' },
    { amount: 1 },
    { q10: 3, q1: 3 },
    allAnswered(measure, 0),
    allAnswered(measure, 100),
    { ...allAnswered(measure, 3), q10: null },
  ].map((given) => measure.score(given))
  const said = scores.flatMap((score) => {
    const alarms = score.alarms.flatMap(({ patientText, text }) => [text, patientText])
    if ('problems' in score) return [...alarms, ...score.problems.map(({ reason }) => reason)]
    return [...alarms, ...score.notes, ...score.scales.map((scale) => scale.name)]
  })
  const blank = scoredBy(measure, {})
  return [
    name,
    missingRule,
    licence,
    ...scales.map((scale) => scale.name),
    ...bands.map(({ label }) => label),
    ...figures.map(({ text }) => text),
    ...smallestChanges.map(({ population }) => population),
    ...said,
    changeOf(measure, blank, blank).whyNot ?? name,
  ]
}

describe('the outcome measures', () => {
  it('are listed under their own id, each item code once', () => {
    for (const [id, measure] of Object.entries(MEASURES)) {
      const codes = measure.items.map(({ code }) => code)

      expect(measure.id).toBe(id)
      expect(new Set(codes).size).toBe(codes.length)
    }
  })

  it('leave out the APFQ, and say why', () => {
    expect(isMeasureId('apfq')).toBe(false)
    expect(isMeasureId('toString')).toBe(false)
    expect(NOT_IMPLEMENTED.apfq.en).toContain('formula is unconfirmed')
  })

  it('cover their whole range with bands, or have none', () => {
    for (const { bands, range } of measures.filter((measure) => measure.bands.length > 0)) {
      expect(bands[0]?.from).toBe(range.min)
      expect(bands.at(-1)?.to).toBe(range.max)
      for (const [index, { from }] of bands.slice(1).entries()) {
        const step = range.max === 60 ? 0.1 : 1
        expect(from - (bands[index]?.to ?? 0)).toBeCloseTo(step, 9)
      }
    }
  })

  it('cite a source each, and show K as clinic protocol', () => {
    for (const measure of measures) {
      expect(measure.sources.length).toBeGreaterThan(0)
      for (const { evidence, label, tag } of sourcesOf(measure)) {
        expect(tag === 'K').toBe(label === 'clinic')
        expect(tag === 'K').toBe(evidence === 'clinic_protocol')
      }
    }
  })

  it('speak English and French, with French signs', () => {
    const texts = [...measures.flatMap(textsOf), ...Object.values(NOT_IMPLEMENTED)]

    expect(texts.length).toBeGreaterThan(150)
    for (const { en, fr } of texts) {
      expect(en.trim()).not.toBe('')
      expect(fr.trim()).not.toBe('')
      expect(fr).not.toMatch(/ [:;?!%»]|« |'/u)
    }
  })

  it('call nobody safe or ready, and nothing approved or a score', () => {
    const verdict = /\b(?:un)?safe\b|\bready\b|\bapproved\b|\bscores?\b/iu

    expect(measures.flatMap(textsOf).filter(({ en }) => verdict.test(en))).toEqual([])
  })
})
