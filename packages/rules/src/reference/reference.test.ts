import { describe, expect, it } from 'vitest'
import type { Text, Threshold } from '../criterion.ts'
import { RULESET_V1, RULESETS } from '../ruleset.ts'
import { inGroups } from './groups.ts'
import { INTRODUCTION } from './introduction.ts'
import { referenceOf } from './reference.ts'
import { worthOf } from './source-words.ts'
import { thresholdInWords } from './threshold-words.ts'

const V1 = referenceOf(RULESET_V1)
const find = (id: string) => V1.find((one) => one.id === id)

describe('the reference', () => {
  it.each(Object.values(RULESETS))(
    'puts every criterion of version $version under one heading',
    (ruleset) => {
      const criteria = referenceOf(ruleset)
      const placed = inGroups(criteria).flatMap((group) => group.criteria.map(({ id }) => id))

      expect(placed).toEqual(ruleset.criteria.map(({ id }) => id))
    },
  )

  it('leaves a heading without criteria out', () => {
    expect(inGroups([{ id: 'LI-HOP' }]).map(({ id }) => id)).toEqual(['load'])
    expect(inGroups([{ id: 'LIX-1' }])).toEqual([])
  })

  it('gives both thresholds where the profiles differ, which is the bridge only', () => {
    const differ = V1.filter(
      ({ thresholds }) =>
        JSON.stringify(thresholds.article2021) !== JSON.stringify(thresholds.goom2019),
    )

    expect(differ.map(({ id }) => id)).toEqual(['ST-BRG'])
    expect(find('ST-BRG')?.thresholds).toMatchObject({
      article2021: { kind: 'at_least', amount: 10 },
      goom2019: { kind: 'at_least', amount: 20 },
    })
    expect(find('LI-HOP')?.thresholds.article2021).toEqual(find('LI-HOP')?.threshold)
  })

  it.each<[string, Threshold, Text | null]>([
    ['nothing', null, null],
    [
      'a test of each side',
      { kind: 'at_least', amount: 10, unit: 'reps', eachSide: true, symptomFree: true },
      {
        en: 'At least 10 repetitions on each side, without symptoms',
        fr: 'Au moins 10\u00A0répétitions de chaque côté, sans symptôme',
      },
    ],
    [
      'days',
      { kind: 'at_least', amount: 84, unit: 'days', eachSide: false, symptomFree: false },
      { en: 'At least 84 days', fr: 'Au moins 84\u00A0jours' },
    ],
    [
      'one, which is no plural in either language',
      { kind: 'at_most', amount: 1, unit: 'factors' },
      { en: 'At most 1 factor', fr: 'Au plus 1\u00A0facteur' },
    ],
    [
      'zero, which is no plural in French',
      { kind: 'at_most', amount: 0, unit: 'points' },
      { en: 'At most 0 points', fr: 'Au plus 0\u00A0point' },
    ],
    [
      'a decimal',
      { kind: 'at_least', amount: 6.8, unit: 'h', eachSide: false, symptomFree: false },
      { en: 'At least 6.8 hours', fr: 'Au moins 6,8\u00A0heures' },
    ],
    [
      'an answer',
      { kind: 'answer', answer: 'no_doming' },
      { en: 'No doming', fr: 'Aucun bombement' },
    ],
    [
      'an answer without words, which is quoted',
      { kind: 'answer', answer: 'green' },
      { en: '“green”', fr: '«\u00A0green\u00A0»' },
    ],
  ])('says a threshold in words: %s', (_, threshold, words) => {
    expect(thresholdInWords(threshold)).toEqual(words)
  })

  it.each(Object.values(RULESETS))('has words for every answer of version $version', (ruleset) => {
    const words = referenceOf(ruleset).flatMap(({ thresholds }) =>
      Object.values(thresholds).flatMap((threshold) => thresholdInWords(threshold) ?? []),
    )

    expect(words.length).toBeGreaterThan(50)
    expect(words.filter(({ en }) => /^“|_/u.test(en))).toEqual([])
  })

  it('calls what is K a choice of ours, and says of G2 that others restate it', () => {
    for (const source of V1.flatMap(({ sources }) => sources)) {
      const { en, fr } = worthOf(source)
      expect(/our own choice/iu.test(en)).toBe(source.tag === 'K')
      expect(/notre propre choix/iu.test(fr)).toBe(source.tag === 'K')
      expect(/others restate it/u.test(en)).toBe(source.tag === 'G2')
      expect(/d’autres le rapportent/u.test(fr)).toBe(source.tag === 'G2')
    }
  })

  it('introduces the five suggestions from the gravest to the mildest', () => {
    const passage = INTRODUCTION.find(({ id }) => id === 'suggestions')

    expect(passage?.isOrdered).toBe(true)
    expect(passage?.items.map(({ name }) => name.en)).toEqual([
      'Refer',
      'Hold',
      'Incomplete',
      'Ready with cautions',
      'Ready',
    ])
  })
})
