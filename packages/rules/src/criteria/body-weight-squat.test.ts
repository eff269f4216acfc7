import { describe, expect, it } from 'vitest'
import { RULESET_V1 } from '../ruleset.ts'
import { singleCases } from '../test-cases.ts'
import { bodyWeightSquat } from './body-weight-squat.ts'

describe('body-weight squat', () => {
  it.each(
    singleCases('ST-BSQ', {
      enough: 10,
      short: 9,
      shortEffect: { goom2019: 'info', article2021: 'blocking' },
      requiredIn: ['article2021'],
      freshDays: 28,
    }),
  )('$name → $state', ({ profile, facts, state, effect, stale }) => {
    const outcome = bodyWeightSquat.evaluate(facts, { profile, settings: RULESET_V1.settings })

    expect(outcome).toMatchObject({ state, effect, stale })
  })
})
