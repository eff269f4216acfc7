import { describe, expect, it } from 'vitest'
import { RULESET_V1 } from '../ruleset.ts'
import { sidedCases } from '../test-cases.ts'
import { singleLegCalfRaise } from './single-leg-calf-raise.ts'

describe('single-leg calf raise', () => {
  it.each(
    sidedCases('ST-CALF', {
      enough: 20,
      short: 19,
      shortEffect: { goom2019: 'caution', article2021: 'caution' },
      requiredIn: ['goom2019'],
      freshDays: 28,
    }),
  )('$name → $state', ({ profile, facts, state, effect, stale }) => {
    const outcome = singleLegCalfRaise.evaluate(facts, { profile, settings: RULESET_V1.settings })

    expect(outcome).toMatchObject({ state, effect, stale })
  })
})
