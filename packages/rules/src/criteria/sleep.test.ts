import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ } from '../base-patient.ts'
import type { State } from '../criterion.ts'
import { RULESET_V1 } from '../ruleset.ts'
import { sleep } from './sleep.ts'

const context = { profile: 'goom2019', settings: RULESET_V1.settings } as const

function asked(sleepHours: number | null, daysOld = 5) {
  const { background } = patientZ()
  const on = daysAgo(daysOld)
  return sleep.evaluate(
    patientZ({ background: background && { ...background, sleepHours, on } }),
    context,
  )
}

describe('sleep', () => {
  it.each<[number | null, State]>([
    [9, 'met'],
    [6.81, 'met'],
    [6.8, 'met'],
    [6.79, 'not_met'],
    [6.7, 'not_met'],
    [0, 'not_met'],
    [null, 'unknown'],
  ])('%s h → %s', (hours, state) => {
    expect(asked(hours)).toMatchObject({ state, effect: 'caution', stale: false })
  })

  it.each<[number, number, State, boolean]>([
    [28, 6.8, 'met', false],
    [29, 6.8, 'unknown', true],
    [28, 6.7, 'not_met', false],
    [29, 6.7, 'unknown', true],
    [-1, 6.8, 'unknown', true],
  ])('%s days ago, %s h → %s', (days, hours, state, stale) => {
    expect(asked(hours, days)).toMatchObject({ state, stale, effect: 'caution' })
  })

  it('never asked is unknown and a caution', () => {
    expect(sleep.evaluate(patientZ({ background: null }), context)).toMatchObject({
      state: 'unknown',
      effect: 'caution',
    })
  })

  it('shows the hours as they were entered', () => {
    expect(asked(6.79).reason).toEqual({
      en: '6.79 h a night on average. Needs 6.8 h.',
      fr: '6,79\u00A0h par nuit en moyenne. Il faut 6,8\u00A0h.',
    })
  })
})
