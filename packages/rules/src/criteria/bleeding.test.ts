import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ } from '../base-patient.ts'
import type { State } from '../criterion.ts'
import type { HealingAnswers, YesNo } from '../facts.ts'
import { RULESET_V1 } from '../ruleset.ts'
import { bleeding } from './bleeding.ts'

const context = { profile: 'goom2019', settings: RULESET_V1.settings } as const

function asked(
  answer: HealingAnswers['bleeding'],
  bleedingMoreWithActivity: YesNo | null,
  daysOld = 5,
) {
  const healing = { wound: 'healed', bleeding: answer, bleedingMoreWithActivity } as const
  return patientZ({ healing: { ...healing, on: daysAgo(daysOld) } })
}

describe('bleeding', () => {
  it.each<[HealingAnswers['bleeding'], YesNo | null, State]>([
    ['none', 'no', 'met'],
    ['menses', 'no', 'met'],
    ['menses', 'yes', 'not_met'],
    ['menses', null, 'unknown'],
    ['other', 'no', 'not_met'],
    ['other', 'yes', 'not_met'],
    ['other', null, 'not_met'],
    ['none', 'yes', 'not_met'],
    ['none', null, 'unknown'],
    [null, 'no', 'unknown'],
    [null, 'yes', 'not_met'],
    [null, null, 'unknown'],
  ])('%s, more with activity: %s → %s', (answer, more, state) => {
    expect(bleeding.evaluate(asked(answer, more), context)).toMatchObject({
      state,
      effect: 'blocking',
      stale: false,
    })
  })

  it.each<[HealingAnswers['bleeding'], number, State, boolean]>([
    ['none', 14, 'met', false],
    ['none', 15, 'unknown', true],
    ['other', 14, 'not_met', false],
    ['other', 15, 'unknown', true],
  ])('%s, asked %s days ago → %s', (answer, days, state, stale) => {
    expect(bleeding.evaluate(asked(answer, 'no', days), context)).toMatchObject({ state, stale })
  })

  it('never asked is unknown', () => {
    expect(bleeding.evaluate(patientZ({ healing: null }), context).state).toBe('unknown')
  })

  it.each<[number, State]>([
    [0, 'not_met'],
    [14, 'not_met'],
    [15, 'met'],
  ])('reported with a session %s days ago, none at the visit → %s', (days, state) => {
    const report = { symptom: 'bleeding', on: daysAgo(days) } as const
    const facts = { ...asked('none', 'no'), reportedSymptoms: [report] }

    expect(bleeding.evaluate(facts, context).state).toBe(state)
  })

  it.each<[number, boolean]>([
    [56, false],
    [57, true],
  ])('%s days after birth is marked urgent: %s', (days, isUrgent) => {
    const facts = asked('other', 'no')
    const birth = { ...facts.birth, bornOn: daysAgo(days) }

    const { reason } = bleeding.evaluate({ ...facts, birth }, context)

    expect(reason.en.includes('urgent')).toBe(isUrgent)
  })
})
