import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ, withSided } from './base-patient.ts'
import type { Criterion, Effect } from './criterion.ts'
import { REPLAY_PATIENTS } from './replays/patients.ts'
import { RULESET_V0_9 } from './ruleset-0-9.ts'
import { RULESET_V1 } from './ruleset.ts'
import { DEFAULT_SETTINGS } from './settings.ts'
import { type Candidate, shadow, type ShadowInput } from './shadow.ts'

const today: Candidate = { ruleset: RULESET_V0_9, settings: DEFAULT_SETTINGS }
const z = patientZ()
const ofAge = (days: number): ShadowInput => ({
  key: `${days} days`,
  profile: 'goom2019',
  facts: patientZ({ symptoms: z.symptoms && { ...z.symptoms, on: daysAgo(days) } }),
})
const neverMet: Criterion = {
  id: 'X-1',
  title: { en: 'New', fr: 'Nouveau' },
  question: { en: 'New?', fr: 'Nouveau?' },
  threshold: null,
  freshness: 'does_not_age',
  sources: [],
  patientText: null,
  evaluate: () => ({
    state: 'not_met',
    effect: 'caution',
    value: null,
    observedOn: null,
    stale: false,
    reason: { en: 'Never.', fr: 'Jamais.' },
    wouldChange: null,
    patientText: null,
    threshold: null,
  }),
}

describe('shadow', () => {
  it('of a candidate equal to the present one changes nobody', () => {
    const inputs = Object.entries(REPLAY_PATIENTS).map(([key, facts]) => ({
      key,
      profile: 'goom2019' as const,
      facts,
    }))

    const { changed, counts, inputs: asked } = shadow(inputs, today, today)

    expect(changed).toEqual([])
    expect(asked).toBe(inputs.length)
    expect(counts.every(({ from, to }) => from === to)).toBe(true)
  })

  it('names whom a setting would change, from what to what, and by which criteria', () => {
    const strict = { ...today, settings: { ...DEFAULT_SETTINGS, symptomFreshDays: 7 } }

    const { changed, counts } = shadow([ofAge(7), ofAge(8), ofAge(14)], today, strict)

    expect(counts).toEqual([
      { from: 'ready', to: 'incomplete', count: 2 },
      { from: 'ready', to: 'ready', count: 1 },
    ])
    expect(changed.map(({ key }) => key)).toEqual(['8 days', '14 days'])
    expect(changed[0]?.criteria.map(({ id }) => id)).toEqual([
      'SX-1',
      'SX-2',
      'SX-3',
      'SX-4',
      'SX-5',
      'SX-6',
    ])
    expect(changed[0]?.criteria[0]).toMatchObject({
      before: { state: 'met', effect: 'blocking', reason: { en: expect.any(String) } },
      after: { state: 'unknown', reason: { en: expect.stringContaining('after 7 days') } },
    })
  })

  it('tells the criteria that decide from those that only differ', () => {
    const prolapse = patientZ({
      pelvicFloor: z.pelvicFloor && { ...z.pelvicFloor, prolapseStage: 3 },
      screening: null,
    })
    const deciding = ({ changed }: ReturnType<typeof shadow>) =>
      changed.flatMap(({ criteria }) => criteria.filter(({ decides }) => decides))
    const newer: Candidate = { ruleset: RULESET_V1, settings: DEFAULT_SETTINGS }
    const input = { key: 'one', profile: 'goom2019' as const, facts: prolapse }

    const stricter = shadow([input], today, newer)
    const milder = shadow([input], newer, today)

    expect(stricter.counts).toEqual([{ from: 'incomplete', to: 'hold', count: 1 }])
    expect(stricter.changed[0]?.criteria.length).toBeGreaterThan(1)
    for (const one of [stricter, milder]) {
      expect(deciding(one).map(({ id }) => id)).toEqual(['PF-3'])
    }
  })

  it('tells a criterion that comes from one that goes', () => {
    const more = { ...today, ruleset: { ...RULESET_V0_9, criteria: [neverMet] } }
    const grown = {
      ...today,
      ruleset: { ...RULESET_V0_9, criteria: [...RULESET_V0_9.criteria, neverMet] },
    }
    const input = ofAge(0)

    const comes = shadow([input], today, grown).changed[0]
    const goes = shadow([input], grown, today).changed[0]
    const alone = shadow([input], today, more).changed[0]

    expect(comes).toMatchObject({ from: 'ready', to: 'ready_with_cautions' })
    expect(comes?.criteria).toMatchObject([
      { id: 'X-1', before: null, after: { state: 'not_met' } },
    ])
    expect(goes?.criteria).toMatchObject([{ id: 'X-1', before: { state: 'not_met' }, after: null }])
    expect(alone?.criteria).toHaveLength(RULESET_V0_9.criteria.length + 1)
  })

  it('reads its inputs one at a time', () => {
    let open = 0
    let most = 0
    function* stored() {
      for (let count = 0; count < 5; count += 1) {
        open += 1
        most = Math.max(most, open)
        yield ofAge(count)
        open -= 1
      }
    }

    expect(shadow(stored(), today, today).inputs).toBe(5)
    expect(most).toBe(1)
  })

  it('counts the most careful pair first', () => {
    const held: ShadowInput = {
      key: 'held',
      profile: 'goom2019',
      facts: withSided('LI-HOP', { right: 7 }),
    }

    expect(shadow([ofAge(0), held], today, today).counts.map(({ from }) => from)).toEqual([
      'hold',
      'ready',
    ])
  })

  it('names a criterion that says the same and weighs another way', () => {
    const neverMetBut = (effect: Effect): Candidate => ({
      ...today,
      ruleset: {
        ...RULESET_V0_9,
        criteria: [
          { ...neverMet, evaluate: (...given) => ({ ...neverMet.evaluate(...given), effect }) },
        ],
      },
    })

    const { changed } = shadow([ofAge(0)], neverMetBut('caution'), neverMetBut('blocking'))

    expect(changed[0]?.criteria).toMatchObject([
      {
        before: { state: 'not_met', effect: 'caution' },
        after: { state: 'not_met', effect: 'blocking' },
      },
    ])
  })
})
