import { describe, expect, it } from 'vitest'
import { RULESET_V1 } from '../ruleset.ts'
import { sidedCases } from '../test-cases.ts'
import { singleLegSquat } from './single-leg-squat.ts'

describe('single-leg squat', () => {
  it.each(
    sidedCases('LI-SLS', {
      enough: 10,
      short: 9,
      shortEffect: { goom2019: 'blocking', article2021: 'blocking' },
      requiredIn: ['goom2019', 'article2021'],
      freshDays: 28,
    }),
  )('$name → $state', ({ profile, facts, state, effect, stale }) => {
    const outcome = singleLegSquat.evaluate(facts, { profile, settings: RULESET_V1.settings })

    expect(outcome).toMatchObject({ state, effect, stale })
  })
})
