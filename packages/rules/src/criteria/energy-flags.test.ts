import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ } from '../base-patient.ts'
import type { State } from '../criterion.ts'
import type { BackgroundAnswers, Facts, OutcomeResult } from '../facts.ts'
import { RULESET_V1 } from '../ruleset.ts'
import { energyFlags } from './energy-flags.ts'

const context = { profile: 'goom2019', settings: RULESET_V1.settings } as const

const FIELDS = ['eatingDisorder', 'missedMeals', 'unintendedWeightLoss'] as const

function factsOf(change: Partial<BackgroundAnswers>, daysOld = 5): Facts {
  const { background } = patientZ()
  return patientZ({ background: background && { ...background, ...change, on: daysAgo(daysOld) } })
}
function asked(change: Partial<BackgroundAnswers>, daysOld = 5) {
  return energyFlags.evaluate(factsOf(change, daysOld), context)
}
function leafQ(total: number, daysOld = 5): OutcomeResult {
  return { measure: 'leaf-q', total, on: daysAgo(daysOld) }
}

describe('energy', () => {
  it('all no is met', () => {
    expect(asked({})).toMatchObject({ state: 'met', effect: 'caution', stale: false })
  })

  it.each(FIELDS)('%s yes is a caution, blank is unknown, and yes outweighs blank', (field) => {
    const blank = Object.fromEntries(FIELDS.map((other) => [other, null]))

    expect(asked({ [field]: 'yes' })).toMatchObject({ state: 'not_met', effect: 'caution' })
    expect(asked({ [field]: null })).toMatchObject({ state: 'unknown', effect: 'caution' })
    expect(asked({ ...blank, [field]: 'yes' }).state).toBe('not_met')
  })

  it.each<[number, Partial<BackgroundAnswers>, State, boolean]>([
    [28, {}, 'met', false],
    [29, {}, 'unknown', true],
    [28, { missedMeals: 'yes' }, 'not_met', false],
    [29, { missedMeals: 'yes' }, 'unknown', true],
    [-1, {}, 'unknown', true],
  ])('%s days ago, %o → %s', (days, change, state, stale) => {
    expect(asked(change, days)).toMatchObject({ state, stale, effect: 'caution' })
  })

  it('never asked is unknown and a caution', () => {
    expect(energyFlags.evaluate(patientZ({ background: null }), context)).toMatchObject({
      state: 'unknown',
      effect: 'caution',
    })
  })

  it.each<[string, Facts]>([
    ['all no', factsOf({})],
    ['one yes', factsOf({ missedMeals: 'yes' })],
    ['one blank', factsOf({ missedMeals: null })],
    ['stale', factsOf({}, 29)],
    ['never asked', patientZ({ background: null })],
  ])('%s: no LEAF-Q total changes anything but the reason', (_, facts) => {
    const { reason, ...without } = energyFlags.evaluate(facts, context)

    for (const total of [0, 7, 8, 49]) {
      const { reason: now, ...rest } = energyFlags.evaluate(
        { ...facts, outcomes: [leafQ(total)] },
        context,
      )
      expect(rest).toEqual(without)
      expect(now.en).toContain(`${reason.en} LEAF-Q ${total} on `)
      expect(now.fr).toContain(`${reason.fr} LEAF-Q ${total} le `)
    }
  })

  it.each<['yes' | 'no' | null, boolean]>([
    ['yes', true],
    [null, true],
    ['no', false],
  ])('breastfeeding %s: "not validated" beside the LEAF-Q is %s', (breastfeeding, isSaid) => {
    const facts = { ...factsOf({ breastfeeding }), outcomes: [leafQ(9)] }

    const { reason } = energyFlags.evaluate(facts, context)

    expect(reason.en.includes('not validated while breastfeeding')).toBe(isSaid)
    expect(reason.fr.includes('non validé pendant l’allaitement')).toBe(isSaid)
  })

  it('shows the newest LEAF-Q up to the day of the question, in whatever order they come', () => {
    const outcomes = [leafQ(3, 40), leafQ(5, 4), leafQ(9, -1), leafQ(4, 20)]

    for (const given of [outcomes, outcomes.toReversed()]) {
      const { reason } = energyFlags.evaluate({ ...factsOf({}), outcomes: given }, context)
      expect(reason.en).toContain('LEAF-Q 5 on')
    }
  })
})
