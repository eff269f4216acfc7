import { describe, expect, it } from 'vitest'
import { RULESET_V1 } from '../ruleset.ts'
import { singleCases } from '../test-cases.ts'
import { forwardBounds } from './forward-bounds.ts'

describe('forward bounds', () => {
  it.each(
    singleCases('LI-BND', {
      enough: 10,
      short: 9,
      shortEffect: { goom2019: 'blocking', article2021: 'blocking' },
      requiredIn: ['goom2019', 'article2021'],
      freshDays: 28,
    }),
  )('$name → $state', ({ profile, facts, state, effect, stale }) => {
    const outcome = forwardBounds.evaluate(facts, { profile, settings: RULESET_V1.settings })

    expect(outcome).toMatchObject({ state, effect, stale })
  })
})
