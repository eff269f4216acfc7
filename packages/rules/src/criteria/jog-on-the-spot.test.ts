import { describe, expect, it } from 'vitest'
import { RULESET_V1 } from '../ruleset.ts'
import { singleCases } from '../test-cases.ts'
import { jogOnTheSpot } from './jog-on-the-spot.ts'

describe('jog on the spot', () => {
  it.each(
    singleCases('LI-JOG', {
      enough: 60,
      short: 59,
      shortEffect: { goom2019: 'blocking', article2021: 'blocking' },
      requiredIn: ['goom2019'],
      freshDays: 28,
    }),
  )('$name → $state', ({ profile, facts, state, effect, stale }) => {
    const outcome = jogOnTheSpot.evaluate(facts, { profile, settings: RULESET_V1.settings })

    expect(outcome).toMatchObject({ state, effect, stale })
  })
})
