import { describe, expect, it } from 'vitest'
import { RULESET_V1 } from '../ruleset.ts'
import { sidedCases } from '../test-cases.ts'
import { singleLegHop } from './single-leg-hop.ts'

describe('single-leg hop', () => {
  it.each(
    sidedCases('LI-HOP', {
      enough: 10,
      short: 9,
      shortEffect: { goom2019: 'blocking', article2021: 'blocking' },
      requiredIn: ['goom2019', 'article2021'],
      freshDays: 28,
    }),
  )('$name → $state', ({ profile, facts, state, effect, stale }) => {
    const outcome = singleLegHop.evaluate(facts, { profile, settings: RULESET_V1.settings })

    expect(outcome).toMatchObject({ state, effect, stale })
  })
})
