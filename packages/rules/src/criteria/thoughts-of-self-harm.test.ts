import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ } from '../base-patient.ts'
import type { Effect, State } from '../criterion.ts'
import type { EpdsAnswers, Facts } from '../facts.ts'
import { evaluateReadiness } from '../readiness.ts'
import { RULESET_V1 } from '../ruleset.ts'
import { thoughtsOfSelfHarm } from './thoughts-of-self-harm.ts'

const context = { profile: 'goom2019', settings: RULESET_V1.settings } as const

const patientEpds = { on: daysAgo(5), total: null }

function epds(item10: EpdsAnswers['item10'], daysOld = 5): Facts['epds'] {
  return { begun: 'yes', item10, total: null, on: daysAgo(daysOld) }
}
function resolved(daysOld: number): Facts['resolutions'][number] {
  return { sign: 'EPDS-10', on: daysAgo(daysOld), by: 'Dr Roy', result: 'Seen, safe' }
}
function earlier(daysOld: number): Facts['earlierSigns'][number] {
  return { sign: 'EPDS-10', on: daysAgo(daysOld) }
}

describe('EPDS item 10', () => {
  it.each<[string, Facts['epds'], State, Effect]>([
    ['0', epds(0), 'met', 'red_flag'],
    ['1', epds(1), 'not_met', 'red_flag'],
    ['2', epds(2), 'not_met', 'red_flag'],
    ['3', epds(3), 'not_met', 'red_flag'],
    ['begun and blank', epds(null), 'unknown', 'caution'],
    ['never offered', null, 'not_applicable', 'red_flag'],
    ['not begun', { ...patientEpds, begun: 'no', item10: null }, 'not_applicable', 'red_flag'],
    ['nothing given', { ...patientEpds, begun: null, item10: null }, 'not_applicable', 'red_flag'],
    [
      'given, though not marked begun',
      { ...patientEpds, begun: 'no', item10: 1 },
      'not_met',
      'red_flag',
    ],
    ['only a total', { on: daysAgo(5), begun: null, item10: null, total: 0 }, 'unknown', 'caution'],
    ['0, 28 days old', epds(0, 28), 'met', 'red_flag'],
    ['0, 29 days old', epds(0, 29), 'unknown', 'caution'],
    ['1, a year old', epds(1, 365), 'not_met', 'red_flag'],
  ])('%s → %s, %s', (_, answers, state, effect) => {
    const outcome = thoughtsOfSelfHarm.evaluate(patientZ({ epds: answers }), context)

    expect(outcome).toMatchObject({ state, effect })
  })

  it.each<[string, Partial<Facts>, State]>([
    ['resolved the same day', { epds: epds(2), resolutions: [resolved(5)] }, 'met'],
    ['resolved later', { epds: epds(2), resolutions: [resolved(1)] }, 'met'],
    ['resolved earlier', { epds: epds(2), resolutions: [resolved(6)] }, 'not_met'],
    ['resolved after the question', { epds: epds(2), resolutions: [resolved(-1)] }, 'not_met'],
    ['an earlier yes, then 0', { epds: epds(0), earlierSigns: [earlier(20)] }, 'not_met'],
    ['an earlier yes, then blank', { epds: epds(null), earlierSigns: [earlier(20)] }, 'not_met'],
    [
      'an earlier yes, resolved, then 0',
      { epds: epds(0), earlierSigns: [earlier(20)], resolutions: [resolved(19)] },
      'met',
    ],
    [
      'an earlier yes, resolved, then blank',
      { epds: epds(null), earlierSigns: [earlier(20)], resolutions: [resolved(19)] },
      'unknown',
    ],
    [
      'an earlier yes, resolved, no newer EPDS',
      { epds: null, earlierSigns: [earlier(20)], resolutions: [resolved(19)] },
      'met',
    ],
    [
      'an earlier yes, resolved long ago, no newer EPDS',
      { epds: null, earlierSigns: [earlier(40)], resolutions: [resolved(29)] },
      'unknown',
    ],
  ])('%s → %s', (_, change, state) => {
    expect(thoughtsOfSelfHarm.evaluate(patientZ(change), context).state).toBe(state)
  })

  it.each<[string, Facts['epds'], string]>([
    ['left blank cautions and does not stop', epds(null), 'ready_with_cautions'],
    ['above 0 refers', epds(1), 'refer'],
    ['never offered decides nothing', null, 'ready'],
  ])('%s', (_, answers, suggestion) => {
    expect(evaluateReadiness(patientZ({ epds: answers }), 'goom2019').suggestion).toBe(suggestion)
  })

  it('left blank asks for the question in person', () => {
    const { wouldChange } = thoughtsOfSelfHarm.evaluate(patientZ({ epds: epds(null) }), context)

    expect(wouldChange?.en).toBe('Ask about item 10 in person')
  })

  it('gives the crisis line', () => {
    expect(thoughtsOfSelfHarm.patientText.en).toContain('9-8-8')
  })
})
