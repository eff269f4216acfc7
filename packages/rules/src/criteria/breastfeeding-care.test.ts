import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ } from '../base-patient.ts'
import type { State } from '../criterion.ts'
import type { BackgroundAnswers, YesNo } from '../facts.ts'
import { evaluateReadiness } from '../readiness.ts'
import { RULESET_V1 } from '../ruleset.ts'
import { breastfeedingCare } from './breastfeeding-care.ts'

const context = { profile: 'goom2019', settings: RULESET_V1.settings } as const

const TOPICS = ['feedingTalkedAbout', 'braTalkedAbout', 'energyTalkedAbout'] as const

function factsOf(change: Partial<BackgroundAnswers>, daysOld = 5) {
  const { background } = patientZ()
  return patientZ({ background: background && { ...background, ...change, on: daysAgo(daysOld) } })
}
function asked(change: Partial<BackgroundAnswers>, daysOld = 5) {
  return breastfeedingCare.evaluate(factsOf(change, daysOld), context)
}
function all(answer: YesNo | null) {
  return Object.fromEntries(TOPICS.map((topic) => [topic, answer]))
}

describe('breastfeeding and running', () => {
  it.each<[YesNo | null, YesNo | null, State]>([
    ['yes', 'yes', 'met'],
    ['yes', 'no', 'not_met'],
    ['yes', null, 'unknown'],
    ['no', 'yes', 'not_applicable'],
    ['no', 'no', 'not_applicable'],
    ['no', null, 'not_applicable'],
    [null, 'yes', 'unknown'],
    [null, 'no', 'unknown'],
    [null, null, 'unknown'],
  ])('breastfeeding %s, everything talked about %s → %s', (breastfeeding, answer, state) => {
    const outcome = asked({ breastfeeding, ...all(answer) })

    expect(outcome).toMatchObject({ state, effect: 'info', stale: false })
  })

  it.each(TOPICS)('%s no is not met, blank is unknown, and no outweighs blank', (topic) => {
    expect(asked({ [topic]: 'no' })).toMatchObject({ state: 'not_met', effect: 'info' })
    expect(asked({ [topic]: null })).toMatchObject({ state: 'unknown', effect: 'info' })
    expect(asked({ ...all(null), [topic]: 'no' }).state).toBe('not_met')
  })

  it('names what was left out', () => {
    const { reason } = asked({ braTalkedAbout: 'no', energyTalkedAbout: null })

    expect(reason.en).toBe('Not talked about: a supporting bra. Not answered: energy.')
  })

  it.each<[number, State, boolean]>([
    [28, 'met', false],
    [29, 'unknown', true],
    [-1, 'unknown', true],
  ])('%s days ago → %s', (days, state, stale) => {
    expect(asked({}, days)).toMatchObject({ state, stale, effect: 'info' })
  })

  it('never asked is unknown, as information', () => {
    expect(breastfeedingCare.evaluate(patientZ({ background: null }), context)).toMatchObject({
      state: 'unknown',
      effect: 'info',
    })
  })

  it.each(['no', null] as const)('decides nothing, with everything %s', (answer) => {
    const facts = factsOf(all(answer))

    expect(evaluateReadiness(facts, 'goom2019').suggestion).toBe('ready')
  })
})
