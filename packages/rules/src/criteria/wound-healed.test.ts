import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ } from '../base-patient.ts'
import type { State } from '../criterion.ts'
import type { HealingAnswers } from '../facts.ts'
import { evaluateReadiness } from '../readiness.ts'
import { RULESET_V1 } from '../ruleset.ts'
import { woundHealed } from './wound-healed.ts'

const context = { profile: 'goom2019', settings: RULESET_V1.settings } as const

function withWound(wound: HealingAnswers['wound'], daysOld: number) {
  const answers = { wound, bleeding: 'none', bleedingMoreWithActivity: 'no' } as const
  return patientZ({ healing: { ...answers, on: daysAgo(daysOld) } })
}

describe('wound healed', () => {
  it.each<[HealingAnswers['wound'], number, State, boolean]>([
    ['healed', 5, 'met', false],
    ['none', 5, 'not_applicable', false],
    ['open', 5, 'not_met', false],
    ['infected', 5, 'not_met', false],
    [null, 5, 'unknown', false],
    ['healed', 14, 'met', false],
    ['healed', 15, 'unknown', true],
    ['none', 15, 'unknown', true],
    ['open', 15, 'unknown', true],
  ])('%s, %s days ago → %s', (wound, days, state, stale) => {
    const outcome = woundHealed.evaluate(withWound(wound, days), context)

    expect(outcome).toMatchObject({ state, stale, effect: 'blocking' })
  })

  it('never asked is unknown', () => {
    expect(woundHealed.evaluate(patientZ({ healing: null }), context)).toMatchObject({
      state: 'unknown',
      effect: 'blocking',
    })
  })

  it.each<[HealingAnswers['wound'], string]>([
    ['infected', 'refer'],
    ['open', 'hold'],
    ['none', 'ready'],
  ])('%s alone gives %s', (wound, suggestion) => {
    expect(evaluateReadiness(withWound(wound, 5), 'goom2019').suggestion).toBe(suggestion)
  })
})
