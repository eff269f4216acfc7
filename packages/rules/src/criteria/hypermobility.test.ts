import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ } from '../base-patient.ts'
import type { State, Value } from '../criterion.ts'
import type { YesNo } from '../facts.ts'
import { RULESET_V1 } from '../ruleset.ts'
import { hypermobility } from './hypermobility.ts'

const context = { profile: 'goom2019', settings: RULESET_V1.settings } as const

function asked(beighton: number | null, knownHypermobility: YesNo | null, daysOld = 5) {
  const { background } = patientZ()
  const change = { beighton, knownHypermobility, on: daysAgo(daysOld) }
  return hypermobility.evaluate(
    patientZ({ background: background && { ...background, ...change } }),
    context,
  )
}

const points = (amount: number): Value => ({ kind: 'amount', amount, unit: 'points' })

describe('hypermobility', () => {
  it.each<[number | null, YesNo | null, State, Value]>([
    [0, 'no', 'met', points(0)],
    [4, 'no', 'met', points(4)],
    [5, 'no', 'not_met', points(5)],
    [9, 'no', 'not_met', points(9)],
    [4, 'yes', 'not_met', points(4)],
    [5, 'yes', 'not_met', points(5)],
    [5, null, 'not_met', points(5)],
    [4, null, 'unknown', points(4)],
    [null, 'no', 'unknown', null],
    [null, 'yes', 'not_met', { kind: 'answers', answers: ['knownHypermobility'] }],
    [null, null, 'not_applicable', null],
  ])('Beighton %s, known %s → %s', (beighton, known, state, value) => {
    expect(asked(beighton, known)).toMatchObject({ state, value, effect: 'caution', stale: false })
  })

  it.each<[number, number | null, YesNo | null, State, boolean]>([
    [28, 4, 'no', 'met', false],
    [29, 4, 'no', 'unknown', true],
    [28, 5, 'no', 'not_met', false],
    [29, 5, 'no', 'unknown', true],
    [29, null, 'no', 'unknown', true],
    [29, 4, null, 'unknown', true],
    [29, null, null, 'not_applicable', false],
    [-1, 4, 'no', 'unknown', true],
  ])('%s days ago, Beighton %s, known %s → %s', (days, beighton, known, state, stale) => {
    expect(asked(beighton, known, days)).toMatchObject({ state, stale, effect: 'caution' })
  })

  it('never offered does not apply', () => {
    expect(hypermobility.evaluate(patientZ({ background: null }), context).state).toBe(
      'not_applicable',
    )
  })

  it('says both parts', () => {
    expect(asked(5, null).reason.en).toBe(
      'Beighton 5 of 9, caution from 5. Known hypermobility: not answered.',
    )
    expect(asked(null, 'no').reason.en).toBe('Beighton not recorded. No known hypermobility.')
  })
})
