import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ } from '../base-patient.ts'
import type { State } from '../criterion.ts'
import type { SymptomAnswers } from '../facts.ts'
import { RULESET_V1 } from '../ruleset.ts'
import { sexAndBowelComfort } from './sex-and-bowel-comfort.ts'

const context = { profile: 'goom2019', settings: RULESET_V1.settings } as const
type Answer = SymptomAnswers['constipation']

function asked(painfulSex: Answer, obstructedBowel: Answer, constipation: Answer, daysOld = 5) {
  const { symptoms } = patientZ()
  const answers = { painfulSex, obstructedBowel, constipation, on: daysAgo(daysOld) }
  const facts = patientZ({ symptoms: symptoms && { ...symptoms, ...answers } })
  return sexAndBowelComfort.evaluate(facts, context)
}

describe('sex and bowel comfort', () => {
  it.each<[Answer, Answer, Answer, State]>([
    ['no', 'no', 'no', 'met'],
    ['yes', 'no', 'no', 'not_met'],
    ['no', 'yes', 'no', 'not_met'],
    ['no', 'no', 'yes', 'not_met'],
    ['yes', null, 'declined', 'not_met'],
    ['declined', 'no', 'no', 'unknown'],
    ['declined', 'declined', 'declined', 'unknown'],
    ['no', null, 'no', 'unknown'],
    [null, null, 'no', 'unknown'],
    [null, null, null, 'not_applicable'],
  ])('%s, %s, %s → %s', (sex, bowel, constipation, state) => {
    expect(asked(sex, bowel, constipation)).toMatchObject({ state, effect: 'caution' })
  })

  it.each<[number, Answer, State, boolean]>([
    [14, 'no', 'met', false],
    [15, 'no', 'unknown', true],
    [14, 'yes', 'not_met', false],
    [15, 'yes', 'unknown', true],
    [15, null, 'not_applicable', false],
  ])('%s days ago, all %s → %s', (days, answer, state, stale) => {
    expect(asked(answer, answer, answer, days)).toMatchObject({ state, stale, effect: 'caution' })
  })

  it('never offered does not apply', () => {
    const outcome = sexAndBowelComfort.evaluate(patientZ({ symptoms: null }), context)

    expect(outcome.state).toBe('not_applicable')
  })
})
