import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ } from '../base-patient.ts'
import type { State } from '../criterion.ts'
import type { EpdsAnswers, Facts } from '../facts.ts'
import { evaluateReadiness } from '../readiness.ts'
import { RULESET_V1 } from '../ruleset.ts'
import { moodTotal } from './mood-total.ts'

const context = { profile: 'goom2019', settings: RULESET_V1.settings } as const

function epds(change: Partial<EpdsAnswers>, daysOld = 5): Facts['epds'] {
  return { begun: 'yes', item10: 0, total: 4, ...change, on: daysAgo(daysOld) }
}
function asked(answers: Facts['epds']) {
  return moodTotal.evaluate(patientZ({ epds: answers }), context)
}

const REPEAT = 'Repeat the EPDS in 2 weeks'
const REFER = 'Refer: family doctor or perinatal mental health'
const RECORD = 'Record the EPDS total'

describe('EPDS total', () => {
  it.each<[number | null, State, string | null]>([
    [0, 'met', null],
    [9, 'met', null],
    [10, 'not_met', REPEAT],
    [12, 'not_met', REPEAT],
    [13, 'not_met', REFER],
    [30, 'not_met', REFER],
    [null, 'unknown', RECORD],
  ])('%s → %s, task %s', (total, state, task) => {
    const outcome = asked(epds({ total }))

    expect(outcome).toMatchObject({ state, effect: 'caution', stale: false })
    expect(outcome.wouldChange?.en ?? null).toBe(task)
  })

  it.each<[string, Facts['epds'], State]>([
    ['never offered', null, 'not_applicable'],
    ['not begun', epds({ begun: 'no', item10: null, total: null }), 'not_applicable'],
    ['nothing given', epds({ begun: null, item10: null, total: null }), 'not_applicable'],
    ['begun, all blank', epds({ item10: null, total: null }), 'unknown'],
    ['only item 10', epds({ begun: null, total: null }), 'unknown'],
    ['only a total', epds({ begun: null, item10: null, total: 9 }), 'met'],
    ['a total below item 10', epds({ item10: 3, total: 2 }), 'unknown'],
    ['a total equal to item 10', epds({ item10: 3, total: 3 }), 'met'],
    ['a total with item 10 blank', epds({ item10: null, total: 10 }), 'not_met'],
  ])('%s → %s', (_, answers, state) => {
    expect(asked(answers)).toMatchObject({ state, effect: 'caution', stale: false })
  })

  it.each<[number, number, State, boolean]>([
    [28, 9, 'met', false],
    [29, 9, 'unknown', true],
    [28, 13, 'not_met', false],
    [29, 13, 'unknown', true],
    [-1, 9, 'unknown', true],
  ])('%s days ago, %s → %s', (days, total, state, stale) => {
    expect(asked(epds({ total }, days))).toMatchObject({ state, stale, effect: 'caution' })
  })

  it('says why a total cannot be', () => {
    expect(asked(epds({ item10: 3, total: 2 })).reason.en).toBe(
      'EPDS total 2 cannot be below item 10 (3).',
    )
  })

  it('says what a total of 0 may mean', () => {
    expect(asked(epds({ total: 0 })).reason.en).toContain('not comfortable answering')
    expect(asked(epds({ total: 1 })).reason.en).not.toContain('not comfortable answering')
  })

  it.each([10, 13, 30])('a total of %s alone only cautions', (total) => {
    const facts = patientZ({ epds: epds({ total }) })

    expect(evaluateReadiness(facts, 'goom2019').suggestion).toBe('ready_with_cautions')
  })
})
