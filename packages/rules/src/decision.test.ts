import { describe, expect, it } from 'vitest'
import { type Decision, letsRun, weighDecision } from './decision.ts'
import type { Suggestion } from './readiness.ts'

const agree = { agrees: true, overrides: false, allowed: true, needsReason: false }
const override = { agrees: false, overrides: true, allowed: true, needsReason: true }
const stricter = { agrees: false, overrides: false, allowed: true, needsReason: true }
const forbidden = { agrees: false, overrides: true, allowed: false, needsReason: true }

describe('a decision held against the suggestion', () => {
  it.each<[Suggestion, Decision, typeof agree]>([
    ['ready', 'cleared', agree],
    ['ready', 'cleared_with_conditions', stricter],
    ['ready', 'not_cleared', stricter],
    ['ready', 'referred', stricter],
    ['ready_with_cautions', 'cleared', override],
    ['ready_with_cautions', 'cleared_with_conditions', agree],
    ['ready_with_cautions', 'not_cleared', stricter],
    ['hold', 'cleared', override],
    ['hold', 'cleared_with_conditions', override],
    ['hold', 'not_cleared', agree],
    ['hold', 'referred', stricter],
    ['incomplete', 'cleared', override],
    ['incomplete', 'not_cleared', agree],
    ['incomplete', 'referred', stricter],
    ['refer', 'cleared', forbidden],
    ['refer', 'cleared_with_conditions', forbidden],
    ['refer', 'not_cleared', forbidden],
    ['refer', 'referred', agree],
  ])('%s and %s', (suggestion, decision, expected) => {
    expect(weighDecision(suggestion, decision)).toEqual(expected)
  })

  it('lets her run only when cleared, with or without conditions', () => {
    expect(
      (['cleared', 'cleared_with_conditions', 'not_cleared', 'referred'] as const).map(letsRun),
    ).toEqual([true, true, false, false])
  })
})
