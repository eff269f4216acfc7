import { describe, expect, it } from 'vitest'
import { withSided } from '../base-patient.ts'
import type { Effect, ProfileId, State } from '../criterion.ts'
import { RULESET_V1 } from '../ruleset.ts'
import { sidedCases } from '../test-cases.ts'
import { singleLegBridge } from './single-leg-bridge.ts'

const { settings } = RULESET_V1

type Row = [ProfileId, number | null, number | null, State, Effect]

describe('single-leg bridge', () => {
  it.each(
    sidedCases('ST-BRG', {
      enough: 20,
      short: 9,
      shortEffect: { goom2019: 'blocking', article2021: 'blocking' },
      requiredIn: ['goom2019', 'article2021'],
      freshDays: 28,
    }),
  )('$name → $state', ({ profile, facts, state, effect, stale }) => {
    const outcome = singleLegBridge.evaluate(facts, { profile, settings })

    expect(outcome).toMatchObject({ state, effect, stale })
  })

  it.each<Row>([
    ['goom2019', 10, 10, 'not_met', 'caution'],
    ['goom2019', 19, 20, 'not_met', 'caution'],
    ['goom2019', 20, 19, 'not_met', 'caution'],
    ['goom2019', 9, 20, 'not_met', 'blocking'],
    ['goom2019', 12, null, 'unknown', 'blocking'],
    ['goom2019', null, 12, 'unknown', 'blocking'],
    ['article2021', 10, 10, 'met', 'blocking'],
    ['article2021', 19, 12, 'met', 'blocking'],
    ['article2021', 10, 9, 'not_met', 'blocking'],
    ['article2021', 12, null, 'unknown', 'blocking'],
  ])('%s: left %s, right %s → %s, %s', (profile, left, right, state, effect) => {
    const facts = withSided('ST-BRG', { left, right })

    expect(singleLegBridge.evaluate(facts, { profile, settings })).toMatchObject({ state, effect })
  })

  it.each<[ProfileId, number]>([
    ['goom2019', 20],
    ['article2021', 10],
  ])('%s shows its own threshold of %s', (profile, amount) => {
    const { threshold } = singleLegBridge.evaluate(withSided('ST-BRG', {}), { profile, settings })

    expect(threshold).toMatchObject({ kind: 'at_least', amount, eachSide: true })
  })
})
