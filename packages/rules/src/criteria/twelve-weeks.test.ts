import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ } from '../base-patient.ts'
import type { State } from '../criterion.ts'
import { twelveWeeks } from './twelve-weeks.ts'

function bornOn(on: string | null) {
  const facts = patientZ()
  return { ...facts, birth: { ...facts.birth, bornOn: on } }
}

describe('twelve weeks since birth', () => {
  it.each<[string, number, State]>([
    ['day 0', 0, 'not_met'],
    ['day 83', 83, 'not_met'],
    ['day 84', 84, 'met'],
    ['day 85', 85, 'met'],
    ['birth after the question', -1, 'not_met'],
  ])('%s → %s', (_, days, state) => {
    const outcome = twelveWeeks.evaluate(bornOn(daysAgo(days)))

    expect(outcome).toMatchObject({ state, effect: 'blocking', stale: false })
    expect(outcome.value).toEqual({ kind: 'amount', amount: days, unit: 'days' })
  })

  it('without a birth date is unknown', () => {
    expect(twelveWeeks.evaluate(bornOn(null))).toMatchObject({
      state: 'unknown',
      effect: 'blocking',
      value: null,
    })
  })

  it('counts the days of a leap February', () => {
    const facts = { ...bornOn('2024-02-01'), askedOn: '2024-04-25' }

    expect(twelveWeeks.evaluate(facts)).toMatchObject({ state: 'met', value: { amount: 84 } })
  })

  it('tells the patient how many whole weeks it has been', () => {
    const { patientText, reason } = twelveWeeks.evaluate(bornOn(daysAgo(83)))

    expect(patientText?.en).toContain('It has been 11 weeks.')
    expect(reason.en).toBe('11 weeks 6 days (83 days) since birth. Needs 84 days (12 weeks).')
  })
})
