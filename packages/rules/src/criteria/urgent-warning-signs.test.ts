import { describe, expect, it } from 'vitest'
import { daysAgo, everySign, patientZ, TODAY } from '../base-patient.ts'
import type { Effect, Outcome, State } from '../criterion.ts'
import { type Facts, RED_FLAG_SIGNS, type RedFlagSign, type YesNo } from '../facts.ts'
import { evaluateReadiness } from '../readiness.ts'
import { urgentWarningSigns } from './urgent-warning-signs.ts'

type Signs = Partial<Record<RedFlagSign, YesNo | null>>
const HOLDING: readonly RedFlagSign[] = ['RF-TIRED', 'RF-PREG']

function screened(signs: Signs, temperatureC: number | null = 36.8, on = TODAY): Facts {
  return patientZ({ screening: { on, signs: { ...everySign('no'), ...signs }, temperatureC } })
}
function resolved(daysOld: number): Facts['resolutions'][number] {
  return { sign: 'RF-DVT', on: daysAgo(daysOld), by: 'Dr Roy', result: 'Ultrasound clear' }
}
function earlier(sign: RedFlagSign, daysOld: number): Facts['earlierSigns'][number] {
  return { sign, on: daysAgo(daysOld) }
}

describe('urgent warning signs', () => {
  it('all answered no today are met', () => {
    expect(urgentWarningSigns.evaluate(screened({}))).toMatchObject({
      state: 'met',
      effect: 'red_flag',
      observedOn: TODAY,
    })
  })

  it('with one of them nowhere is unknown', () => {
    const { 'RF-DVT': _, ...asked } = everySign('no')
    // Facts of another version may lack a sign.
    const signs = asked as ReturnType<typeof everySign>
    const facts = patientZ({ screening: { on: TODAY, signs, temperatureC: null } })

    expect(urgentWarningSigns.evaluate(facts)).toMatchObject({ state: 'unknown' })
  })

  it.each(RED_FLAG_SIGNS)('%s', (sign) => {
    const yes = screened({ [sign]: 'yes' })
    const blank = screened({ [sign]: null })
    const isHolding = HOLDING.includes(sign)

    expect(urgentWarningSigns.evaluate(yes)).toMatchObject({
      state: 'not_met',
      effect: isHolding ? 'blocking' : 'red_flag',
    })
    expect(evaluateReadiness(yes, 'goom2019').suggestion).toBe(isHolding ? 'hold' : 'refer')
    expect(urgentWarningSigns.evaluate(blank)).toMatchObject({
      state: 'unknown',
      effect: 'red_flag',
    })
    expect(evaluateReadiness(blank, 'goom2019').suggestion).toBe('incomplete')
  })

  it.each<[string, Facts, State, Effect]>([
    ['never asked', patientZ({ screening: null }), 'unknown', 'red_flag'],
    ['asked yesterday', screened({}, 36.8, daysAgo(1)), 'unknown', 'red_flag'],
    ['dated after the question', screened({}, 36.8, daysAgo(-1)), 'unknown', 'red_flag'],
    ['no reading of the temperature', screened({}, null), 'met', 'red_flag'],
    ['37.9 °C', screened({}, 37.9), 'met', 'red_flag'],
    ['38.0 °C', screened({}, 38), 'not_met', 'red_flag'],
    ['a low reading takes no yes away', screened({ 'RF-FEV': 'yes' }, 36.5), 'not_met', 'red_flag'],
    ['38.0 °C with fever left blank', screened({ 'RF-FEV': null }, 38), 'not_met', 'red_flag'],
    ['36.8 °C with fever left blank', screened({ 'RF-FEV': null }), 'unknown', 'red_flag'],
    ['pregnant, the rest blank', holdsAmongBlanks('RF-PREG'), 'not_met', 'blocking'],
    ['tired, the rest blank', holdsAmongBlanks('RF-TIRED'), 'not_met', 'blocking'],
    [
      'tired and chest pain',
      screened({ 'RF-TIRED': 'yes', 'RF-CHEST': 'yes' }),
      'not_met',
      'red_flag',
    ],
  ])('%s → %s, %s', (_, facts, state, effect) => {
    expect(urgentWarningSigns.evaluate(facts)).toMatchObject({ state, effect })
  })

  it.each<[string, Partial<Facts>, State]>([
    ['stays, however old', { earlierSigns: [earlier('RF-DVT', 300)] }, 'not_met'],
    [
      'ends with a resolution of the same day',
      { earlierSigns: [earlier('RF-DVT', 4)], resolutions: [resolved(4)] },
      'met',
    ],
    [
      'ends with a later resolution',
      { earlierSigns: [earlier('RF-DVT', 4)], resolutions: [resolved(1)] },
      'met',
    ],
    [
      'stays after an earlier resolution',
      { earlierSigns: [earlier('RF-DVT', 4)], resolutions: [resolved(5)] },
      'not_met',
    ],
    [
      'stays when the resolution is of a later day than the question',
      { earlierSigns: [earlier('RF-DVT', 4)], resolutions: [resolved(-1)] },
      'not_met',
    ],
    [
      'stays when another sign was resolved',
      { earlierSigns: [earlier('RF-HEAD', 4)], resolutions: [resolved(1)] },
      'not_met',
    ],
    [
      'of two, the newer needs its own resolution',
      {
        earlierSigns: [earlier('RF-DVT', 9), earlier('RF-DVT', 2)],
        resolutions: [resolved(5)],
      },
      'not_met',
    ],
    ['of tiredness stays too', { earlierSigns: [earlier('RF-TIRED', 90)] }, 'not_met'],
  ])('an earlier yes, with no today, %s', (_, change, state) => {
    expect(urgentWarningSigns.evaluate(patientZ(change)).state).toBe(state)
  })

  it('a sign resolved today counts as asked today, one resolved yesterday does not', () => {
    const yes = screened({ 'RF-DVT': 'yes' }, 36.8, TODAY)
    const old = { ...screened({ 'RF-DVT': null }), earlierSigns: [earlier('RF-DVT', 3)] }

    expect(urgentWarningSigns.evaluate({ ...yes, resolutions: [resolved(0)] }).state).toBe('met')
    expect(urgentWarningSigns.evaluate({ ...old, resolutions: [resolved(1)] })).toMatchObject({
      state: 'unknown',
      stale: true,
    })
  })

  it('an infected wound is RF-WOUND, also when it was seen weeks ago', () => {
    const healing = { wound: 'infected', bleeding: 'none', bleedingMoreWithActivity: 'no' } as const
    const facts = patientZ({ healing: { ...healing, on: daysAgo(30) } })

    expect(urgentWarningSigns.evaluate(facts).value).toEqual({
      kind: 'answers',
      answers: ['RF-WOUND'],
    })
    expect(evaluateReadiness(facts, 'goom2019').suggestion).toBe('refer')
  })

  it.each<[Signs, RegExp, RegExp]>([
    [{ 'RF-CHEST': 'yes' }, /911/u, /988|9-8-8/u],
    [{ 'RF-VOMIT': 'yes' }, /811/u, /911/u],
    [{ 'RF-SELF': 'yes' }, /9-8-8/u, /811/u],
    [{ 'RF-SELF': 'yes', 'RF-CHEST': 'yes' }, /911.*9-8-8/u, /See a doctor/u],
    [{ 'RF-TIRED': 'yes' }, /Your physio will call you/u, /911|811/u],
  ])('%j says whom to call', (signs, says, saysNot) => {
    const outcome: Outcome = urgentWarningSigns.evaluate(screened(signs))

    expect(outcome.patientText?.en).toMatch(says)
    expect(outcome.patientText?.en).not.toMatch(saysNot)
  })
})

function holdsAmongBlanks(sign: RedFlagSign): Facts {
  return screened({ ...everySign(null), [sign]: 'yes' }, null)
}
