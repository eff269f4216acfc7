import { describe, expect, it } from 'vitest'
import { patientZ } from '../base-patient.ts'
import type { State } from '../criterion.ts'
import { threeMonths } from './three-months.ts'

function asked(bornOn: string | null, askedOn: string) {
  const facts = patientZ()
  return threeMonths.evaluate({ ...facts, askedOn, birth: { ...facts.birth, bornOn } })
}

describe('three calendar months since birth', () => {
  it.each<[string, string, string, State, string]>([
    ['the day before', '2026-03-02', '2026-06-01', 'not_met', '2026-06-02'],
    ['the day itself counts', '2026-03-02', '2026-06-02', 'met', '2026-06-02'],
    ['day 84 comes first', '2026-03-02', '2026-05-25', 'not_met', '2026-06-02'],
    ['into a shorter month, the day before', '2026-11-30', '2027-02-27', 'not_met', '2027-02-28'],
    ['into a shorter month', '2026-11-30', '2027-02-28', 'met', '2027-02-28'],
    ['into a leap February', '2023-11-30', '2024-02-29', 'met', '2024-02-29'],
    ['into a leap February, the day before', '2023-11-30', '2024-02-28', 'not_met', '2024-02-29'],
    ['31 into 30 days', '2026-01-31', '2026-04-30', 'met', '2026-04-30'],
    ['over the end of the year', '2026-10-15', '2027-01-14', 'not_met', '2027-01-15'],
  ])('%s: %s asked on %s → %s', (_, bornOn, askedOn, state, date) => {
    expect(asked(bornOn, askedOn)).toMatchObject({ state, effect: 'info', value: { date } })
  })

  it('without a birth date is unknown and decides nothing', () => {
    expect(asked(null, '2026-06-02')).toMatchObject({ state: 'unknown', effect: 'info' })
  })
})
