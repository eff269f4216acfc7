import { describe, expect, it } from 'vitest'
import { patientZ, withoutTests, withSided, withSingle } from './base-patient.ts'
import { compareProfiles } from './comparison.ts'
import { singleLegHop } from './criteria/single-leg-hop.ts'
import type { Criterion, Outcome, Threshold } from './criterion.ts'
import type { Facts } from './facts.ts'
import { RULESET_V1 } from './ruleset.ts'

function differing(facts: Facts) {
  return compareProfiles(facts).differences.map(({ article2021, goom2019, id, why }) => [
    id,
    `${article2021.state}, ${article2021.effect}`,
    `${goom2019.state}, ${goom2019.effect}`,
    why.en,
  ])
}

const FIGURES = 'The article asks for 10; the guideline aims for 20.'
const WEIGHT = 'Both ask for this; one lets it hold her back, the other only shows it.'
const NOT_MET: Outcome = {
  state: 'not_met',
  effect: 'blocking',
  value: null,
  observedOn: null,
  stale: false,
  reason: { en: 'Made up.', fr: 'Inventé.' },
  wouldChange: null,
  patientText: null,
  threshold: null,
}

describe('the two profiles side by side', () => {
  it('agree on a patient who met everything', () => {
    expect(compareProfiles(patientZ())).toEqual({
      ruleset: '1.0.0',
      suggestions: { article2021: 'ready', goom2019: 'ready' },
      differences: [],
    })
  })

  it('differ where the article does not ask (case 33)', () => {
    const facts = withoutTests('LI-JOG', 'LI-RMAN')
    const onlyGuideline = 'Only the guideline asks for this; the article does not name it.'

    expect(compareProfiles(facts).suggestions).toEqual({
      article2021: 'ready',
      goom2019: 'incomplete',
    })
    expect(differing(facts).filter(([id]) => id === 'LI-JOG' || id === 'LI-RMAN')).toEqual([
      ['LI-JOG', 'not_applicable, blocking', 'unknown, blocking', onlyGuideline],
      ['LI-RMAN', 'not_applicable, blocking', 'unknown, blocking', onlyGuideline],
    ])
  })

  it('differ where only the article asks', () => {
    const { differences, suggestions } = compareProfiles(withoutTests('ST-BSQ'))

    expect(suggestions).toEqual({ article2021: 'incomplete', goom2019: 'ready' })
    expect(differences).toMatchObject([
      {
        id: 'ST-BSQ',
        why: {
          en: 'Only the article asks for this; it is not part of the guideline.',
          fr: 'Seul l’article le demande; ce n’est pas dans le guide.',
        },
      },
    ])
  })

  it('differ in what a blank weighs, where the threshold is the same', () => {
    const facts = withSingle('ST-BSQ', { amount: null })

    expect(differing(facts)).toEqual([
      [
        'ST-BSQ',
        'unknown, blocking',
        'unknown, info',
        'Both ask for this; one lets it hold her back, the other only shows it.',
      ],
    ])
  })

  it('differ in the figure for the bridge', () => {
    const facts = withSided('ST-BRG', { left: 12, right: 12 })

    expect(differing(facts).find(([id]) => id === 'ST-BRG')).toEqual([
      'ST-BRG',
      'met, blocking',
      'not_met, caution',
      'The article asks for 10; the guideline aims for 20.',
    ])
  })

  it('differ in what the squat weighs', () => {
    const facts = withSingle('ST-BSQ', { amount: 5 })

    expect(compareProfiles(facts).suggestions).toEqual({ article2021: 'hold', goom2019: 'ready' })
    expect(
      differing(facts)
        .find(([id]) => id === 'ST-BSQ')
        ?.slice(1, 3),
    ).toEqual(['not_met, blocking', 'not_met, info'])
  })

  it('never differ in a danger sign, a symptom or the time since birth', () => {
    const facts = patientZ({ screening: null, symptoms: null })
    const shared = /^(?:RF|T|A|H|SX)-/u

    expect(differing(facts).filter(([id = '']) => shared.test(id))).toEqual([])
  })

  it.each<[string, Partial<Outcome>, Partial<Outcome>, string | null]>([
    [
      'nothing that applies in neither',
      { state: 'not_applicable', effect: 'info' },
      { state: 'not_applicable', effect: 'blocking' },
      null,
    ],
    [
      'another figure',
      { threshold: atLeast(10) },
      { threshold: atLeast(20), state: 'unknown' },
      FIGURES,
    ],
    [
      'the same figure',
      { threshold: atLeast(10) },
      { threshold: atLeast(10), effect: 'info' },
      WEIGHT,
    ],
    ['a figure of the guideline alone', {}, { threshold: atLeast(20), effect: 'info' }, WEIGHT],
    ['a figure of the article alone', { threshold: atLeast(10) }, { effect: 'info' }, WEIGHT],
    [
      'most figures, which are no goals',
      { threshold: { kind: 'at_most', amount: 1, unit: 'points' } },
      { threshold: { kind: 'at_most', amount: 2, unit: 'points' }, effect: 'info' },
      WEIGHT,
    ],
  ])('differ by %s', (_, article2021, goom2019, why) => {
    const outcomes = { article2021, goom2019 }
    const criterion: Criterion = {
      ...singleLegHop,
      threshold: null,
      evaluate: (__, { profile }) => ({ ...NOT_MET, ...outcomes[profile] }),
    }

    const { differences } = compareProfiles(patientZ(), { ...RULESET_V1, criteria: [criterion] })

    expect(differences.map((one) => one.why.en)).toEqual(why === null ? [] : [why])
  })
})

function atLeast(amount: number): Threshold {
  return { kind: 'at_least', amount, unit: 'reps', eachSide: true, symptomFree: true }
}
