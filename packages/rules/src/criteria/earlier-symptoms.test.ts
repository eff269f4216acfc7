import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ } from '../base-patient.ts'
import type { State } from '../criterion.ts'
import type { BackgroundAnswers } from '../facts.ts'
import { evaluateReadiness } from '../readiness.ts'
import { RULESET_V1 } from '../ruleset.ts'
import { earlierSymptoms } from './earlier-symptoms.ts'

const context = { profile: 'goom2019', settings: RULESET_V1.settings } as const

const FIELDS = [
  'leakWhenRunningBeforePregnancy',
  'leakWhenRunningInPregnancy',
  'pelvicGirdlePain',
  'earlierPelvicFloorDysfunction',
] as const

function factsOf(change: Partial<BackgroundAnswers>, daysOld = 5) {
  const { background } = patientZ()
  return patientZ({ background: background && { ...background, ...change, on: daysAgo(daysOld) } })
}
function asked(change: Partial<BackgroundAnswers>, daysOld = 5) {
  return earlierSymptoms.evaluate(factsOf(change, daysOld), context)
}

describe('earlier symptoms', () => {
  it('all no is met', () => {
    expect(asked({})).toMatchObject({ state: 'met', effect: 'caution', stale: false })
  })

  it.each(FIELDS)('%s yes is a caution, and blank is unknown', (field) => {
    const value = { kind: 'answers', answers: [field] }
    expect(asked({ [field]: 'yes' })).toMatchObject({ state: 'not_met', effect: 'caution', value })
    expect(asked({ [field]: null })).toMatchObject({ state: 'unknown', effect: 'caution' })
  })

  it.each(FIELDS)('%s yes outweighs the others blank, which are named', (field) => {
    const blank = Object.fromEntries(FIELDS.map((other) => [other, null]))

    const outcome = asked({ ...blank, [field]: 'yes' })

    expect(outcome.state).toBe('not_met')
    expect(outcome.reason.en).toMatch(/^Answered yes: [^.]+\. Not answered: [^.]+\.$/u)
    expect(outcome.reason.fr).toMatch(/^Réponse oui\u00A0: [^.]+\. Sans réponse\u00A0: [^.]+\.$/u)
  })

  it.each<[number, Partial<BackgroundAnswers>, State, boolean]>([
    [28, {}, 'met', false],
    [29, {}, 'unknown', true],
    [28, { pelvicGirdlePain: 'yes' }, 'not_met', false],
    [29, { pelvicGirdlePain: 'yes' }, 'unknown', true],
    [-1, {}, 'unknown', true],
  ])('%s days ago, %o → %s', (days, change, state, stale) => {
    expect(asked(change, days)).toMatchObject({ state, stale, effect: 'caution' })
  })

  it('never asked is unknown and a caution', () => {
    expect(earlierSymptoms.evaluate(patientZ({ background: null }), context)).toMatchObject({
      state: 'unknown',
      effect: 'caution',
    })
  })

  it('cautions and never stops', () => {
    const every = Object.fromEntries(FIELDS.map((field) => [field, 'yes']))

    expect(evaluateReadiness(factsOf(every), 'goom2019').suggestion).toBe('ready_with_cautions')
  })
})
