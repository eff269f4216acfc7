import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ } from '../base-patient.ts'
import type { Effect, State } from '../criterion.ts'
import { RULESET_V1 } from '../ruleset.ts'
import { painWithDailyActivity } from './pain-with-daily-activity.ts'

const context = { profile: 'goom2019', settings: RULESET_V1.settings } as const

function asked(pain: number | null, daysOld = 5, painSite: string | null = null) {
  const { symptoms } = patientZ()
  const on = daysAgo(daysOld)
  const facts = patientZ({ symptoms: symptoms && { ...symptoms, pain, painSite, on } })
  return painWithDailyActivity.evaluate(facts, context)
}

describe('pain with daily activity', () => {
  it.each<[number | null, State, Effect]>([
    [0, 'met', 'caution'],
    [1, 'not_met', 'caution'],
    [2, 'not_met', 'caution'],
    [3, 'not_met', 'blocking'],
    [10, 'not_met', 'blocking'],
    [null, 'unknown', 'blocking'],
  ])('%s of 10 → %s, %s', (pain, state, effect) => {
    expect(asked(pain)).toMatchObject({ state, effect, stale: false })
  })

  it.each<[number, number, State, Effect]>([
    [0, 14, 'met', 'caution'],
    [0, 15, 'unknown', 'blocking'],
    [2, 15, 'unknown', 'blocking'],
    [3, 14, 'not_met', 'blocking'],
    [3, 15, 'unknown', 'blocking'],
  ])('%s of 10, %s days ago → %s, %s', (pain, days, state, effect) => {
    expect(asked(pain, days)).toMatchObject({ state, effect, stale: days > 14 })
  })

  it('never asked is unknown and blocks', () => {
    const outcome = painWithDailyActivity.evaluate(patientZ({ symptoms: null }), context)

    expect(outcome).toMatchObject({ state: 'unknown', effect: 'blocking' })
  })

  it('names the site', () => {
    expect(asked(2, 5, 'left hip').reason.en).toContain('Pain 2 of 10 (left hip).')
  })
})
