import { describe, expect, it } from 'vitest'
import { daysAgo, everyCondition, patientZ, TODAY } from '../base-patient.ts'
import type { State } from '../criterion.ts'
import { type Condition, type ConditionAnswer, CONDITIONS } from '../facts.ts'
import { RULESET_V1 } from '../ruleset.ts'
import { medicalConditions } from './medical-conditions.ts'

const context = { profile: 'goom2019', settings: RULESET_V1.settings } as const

function asked(changed: Partial<Record<Condition, Partial<ConditionAnswer>>>, daysOld = 5) {
  const answers = everyCondition('no')
  for (const condition of CONDITIONS) {
    answers[condition] = { ...answers[condition], ...changed[condition] }
  }
  const facts = patientZ({ conditions: { on: daysAgo(daysOld), answers } })
  return medicalConditions.evaluate(facts, context)
}

describe('medical conditions', () => {
  it.each<[string, Partial<ConditionAnswer>, State]>([
    ['absent', { present: 'no' }, 'met'],
    ['present, not cleared', { present: 'yes' }, 'not_met'],
    [
      'cleared with name and day',
      { present: 'yes', clearedBy: 'Dr Roy', clearedOn: daysAgo(3) },
      'met',
    ],
    ['cleared today', { present: 'yes', clearedBy: 'Dr Roy', clearedOn: TODAY }, 'met'],
    [
      'cleared on a later day',
      { present: 'yes', clearedBy: 'Dr Roy', clearedOn: daysAgo(-1) },
      'not_met',
    ],
    ['cleared without a day', { present: 'yes', clearedBy: 'Dr Roy' }, 'not_met'],
    ['cleared without a name', { present: 'yes', clearedOn: daysAgo(3) }, 'not_met'],
    [
      'cleared by a blank name',
      { present: 'yes', clearedBy: ' ', clearedOn: daysAgo(3) },
      'not_met',
    ],
    ['unanswered', { present: null }, 'unknown'],
  ])('%s → %s', (_, anaemia, state) => {
    expect(asked({ anaemia })).toMatchObject({ state, effect: 'blocking', stale: false })
  })

  it.each(CONDITIONS)('%s holds when present and stays open when blank', (condition) => {
    expect(asked({ [condition]: { present: 'yes' } }).state).toBe('not_met')
    expect(asked({ [condition]: { present: null } }).state).toBe('unknown')
  })

  it('clears one condition, not the other', () => {
    const cleared = { present: 'yes', clearedBy: 'Dr Roy', clearedOn: TODAY } as const
    const outcome = asked({ anaemia: cleared, kidney_disease: { present: 'yes' } })

    expect(outcome.state).toBe('not_met')
    expect(outcome.reason.en).not.toMatch(/anaemia/iu)
  })

  it('lets a known condition outweigh a blank one', () => {
    expect(asked({ anaemia: { present: null }, malnutrition: { present: 'yes' } }).state).toBe(
      'not_met',
    )
  })

  it.each<[number, State, boolean]>([
    [14, 'met', false],
    [15, 'unknown', true],
    [-1, 'unknown', true],
  ])('asked %s days ago → %s', (days, state, stale) => {
    expect(asked({}, days)).toMatchObject({ state, stale, effect: 'blocking' })
  })

  it('never asked is unknown', () => {
    expect(medicalConditions.evaluate(patientZ({ conditions: null }), context)).toMatchObject({
      state: 'unknown',
      effect: 'blocking',
    })
  })
})
