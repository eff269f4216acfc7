import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ } from '../base-patient.ts'
import type { State } from '../criterion.ts'
import type { BackgroundAnswers, YesNo } from '../facts.ts'
import { RULESET_V1 } from '../ruleset.ts'
import { FIRST_WEEK_CAP_KM } from '../plans/first-week-kilometres.ts'
import { firstWeekCapApplies, firstWeekDistance } from './first-week-distance.ts'

const context = { profile: 'goom2019', settings: RULESET_V1.settings } as const

function factsOf(change: Partial<BackgroundAnswers>, daysOld = 5) {
  const { background } = patientZ()
  return patientZ({ background: background && { ...background, ...change, on: daysAgo(daysOld) } })
}

const at30 = { heightCm: 170, weightKg: 86.7 }
const above30 = { heightCm: 170, weightKg: 86.71 }
const noHeight = { heightCm: null, weightKg: 99 }
const noWeight = { heightCm: 150, weightKg: null }
const neither = { heightCm: null, weightKg: null }

type Case = [string, Partial<BackgroundAnswers>, YesNo | null, State]

const CASES: readonly Case[] = [
  ['BMI 24', {}, 'no', 'met'],
  ['BMI 24', {}, 'yes', 'met'],
  ['BMI 24', {}, null, 'met'],
  ['BMI of exactly 30', at30, 'no', 'met'],
  ['BMI of exactly 30', at30, 'yes', 'met'],
  ['BMI of exactly 30', at30, null, 'met'],
  ['BMI just above 30', above30, 'no', 'met'],
  ['BMI just above 30', above30, 'yes', 'not_met'],
  ['BMI just above 30', above30, null, 'unknown'],
  ['no height', noHeight, 'no', 'met'],
  ['no height', noHeight, 'yes', 'unknown'],
  ['no height', noHeight, null, 'unknown'],
  ['no weight', noWeight, 'no', 'met'],
  ['no weight', noWeight, 'yes', 'unknown'],
  ['no weight', noWeight, null, 'unknown'],
  ['neither', neither, 'no', 'met'],
  ['neither', neither, 'yes', 'unknown'],
  ['neither', neither, null, 'unknown'],
]

describe('first-week distance', () => {
  it.each(CASES)('%s, %o, new to running %s → %s', (_, size, noviceRunner, state) => {
    const facts = factsOf({ ...size, noviceRunner })

    const outcome = firstWeekDistance.evaluate(facts, context)

    expect(outcome).toMatchObject({ state, effect: 'caution', stale: false })
    expect(firstWeekCapApplies(facts, context)).toBe(state !== 'met')
    expect(outcome.reason.en.includes(`at most ${FIRST_WEEK_CAP_KM} km`)).toBe(state !== 'met')
  })

  it.each<[number, number, State]>([
    // 30 × 1.65² = 81.675
    [165, 81.675, 'met'],
    [165, 81.68, 'not_met'],
    // 30 × 1.505² = 67.950 75
    [150.5, 67.95075, 'met'],
    [150.5, 67.951, 'not_met'],
    // 30 × 1.322² = 52.430 52, which a division turns into a little more than 30.
    [132.2, 52.43052, 'met'],
    [180, 97.2, 'met'],
    [180, 97.3, 'not_met'],
  ])('%s cm and %s kg, new to running → %s', (heightCm, weightKg, state) => {
    const facts = factsOf({ heightCm, weightKg, noviceRunner: 'yes' })

    expect(firstWeekDistance.evaluate(facts, context).state).toBe(state)
  })

  it('shows one decimal, and says on which side of 30 it is', () => {
    const outcome = firstWeekDistance.evaluate(
      factsOf({ ...above30, noviceRunner: 'yes' }),
      context,
    )

    expect(outcome.value).toEqual({ kind: 'amount', amount: 30, unit: 'kg_m2' })
    expect(outcome.reason).toEqual({
      en: 'BMI 30.0, above 30. New to running. First week at most 3 km.',
      fr: 'IMC de 30,0, au-dessus de 30. Débute en course. Première semaine\u00A0: au plus 3\u00A0km.',
    })
  })

  it('rounds what it shows to one decimal', () => {
    const { value } = firstWeekDistance.evaluate(factsOf({ weightKg: 70 }), context)

    expect(value).toEqual({ kind: 'amount', amount: 24.2, unit: 'kg_m2' })
  })

  it.each<[string, YesNo, number, State, boolean]>([
    ['28 days', 'no', 28, 'met', false],
    ['29 days', 'no', 29, 'unknown', true],
    ['28 days', 'yes', 28, 'met', false],
    ['29 days', 'yes', 29, 'unknown', true],
    ['dated after the question', 'no', -1, 'unknown', true],
  ])('%s, new to running %s → stale, and then the cap', (_, noviceRunner, days, state, stale) => {
    const facts = factsOf({ noviceRunner }, days)

    expect(firstWeekDistance.evaluate(facts, context)).toMatchObject({
      state,
      stale,
      effect: 'caution',
    })
    expect(firstWeekCapApplies(facts, context)).toBe(stale)
  })

  it('never asked is unknown, a caution, and the cap applies', () => {
    const facts = patientZ({ background: null })

    expect(firstWeekDistance.evaluate(facts, context)).toMatchObject({
      state: 'unknown',
      effect: 'caution',
    })
    expect(firstWeekCapApplies(facts, context)).toBe(true)
  })
})
