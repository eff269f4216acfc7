import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ } from '../base-patient.ts'
import type { State } from '../criterion.ts'
import { threeWeeks } from './three-weeks.ts'

function bornOn(on: string | null) {
  const facts = patientZ()
  return { ...facts, birth: { ...facts.birth, bornOn: on } }
}

describe('three weeks since birth', () => {
  it.each<[string, string | null, State]>([
    ['day 0', daysAgo(0), 'not_met'],
    ['day 20', daysAgo(20), 'not_met'],
    ['day 21', daysAgo(21), 'met'],
    ['day 112', daysAgo(112), 'met'],
    ['birth after the question', daysAgo(-1), 'not_met'],
    ['no birth date', null, 'unknown'],
  ])('%s → %s', (_, on, state) => {
    expect(threeWeeks.evaluate(bornOn(on))).toMatchObject({ state, effect: 'blocking' })
  })
})
