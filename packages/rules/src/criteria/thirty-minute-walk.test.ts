import { describe, expect, it } from 'vitest'
import { RULESET_V1 } from '../ruleset.ts'
import { singleCases } from '../test-cases.ts'
import { thirtyMinuteWalk } from './thirty-minute-walk.ts'

describe('walking', () => {
  it.each(
    singleCases('LI-WALK', {
      enough: 30,
      short: 29,
      shortEffect: { goom2019: 'blocking', article2021: 'blocking' },
      requiredIn: ['goom2019'],
      freshDays: 14,
    }),
  )('$name → $state', ({ profile, facts, state, effect, stale }) => {
    const outcome = thirtyMinuteWalk.evaluate(facts, { profile, settings: RULESET_V1.settings })

    expect(outcome).toMatchObject({ state, effect, stale })
  })
})
