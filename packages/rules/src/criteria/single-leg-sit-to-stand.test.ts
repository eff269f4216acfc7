import { describe, expect, it } from 'vitest'
import { RULESET_V1 } from '../ruleset.ts'
import { sidedCases } from '../test-cases.ts'
import { singleLegSitToStand } from './single-leg-sit-to-stand.ts'

describe('single-leg sit to stand', () => {
  it.each(
    sidedCases('ST-STS', {
      enough: 20,
      short: 19,
      shortEffect: { goom2019: 'caution', article2021: 'caution' },
      requiredIn: ['goom2019'],
      freshDays: 28,
    }),
  )('$name → $state', ({ profile, facts, state, effect, stale }) => {
    const outcome = singleLegSitToStand.evaluate(facts, { profile, settings: RULESET_V1.settings })

    expect(outcome).toMatchObject({ state, effect, stale })
  })
})
