import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ, TODAY } from '../base-patient.ts'
import type { Effect, State } from '../criterion.ts'
import type { BirthFacts } from '../facts.ts'
import { perinealTear } from './perineal-tear.ts'

function asked(mode: BirthFacts['mode'], tearGrade: BirthFacts['tearGrade'], on: string | null) {
  const birth = { bornOn: daysAgo(112), mode, tearGrade, tearReviewedOn: on }
  return perinealTear.evaluate(patientZ({ birth }))
}

describe('perineal tear', () => {
  it.each<[BirthFacts['tearGrade'], State, Effect]>([
    ['0', 'met', 'caution'],
    ['1', 'met', 'caution'],
    ['2', 'met', 'caution'],
    ['3a', 'not_met', 'blocking'],
    ['3b', 'not_met', 'blocking'],
    ['3c', 'not_met', 'blocking'],
    ['4', 'not_met', 'blocking'],
    [null, 'unknown', 'blocking'],
  ])('grade %s without a review → %s, %s', (grade, state, effect) => {
    expect(asked('vaginal', grade, null)).toMatchObject({ state, effect })
  })

  it.each<BirthFacts['tearGrade']>(['3a', '3b', '3c', '4'])(
    'grade %s reviewed cautions',
    (grade) => {
      expect(asked('vaginal', grade, daysAgo(30))).toMatchObject({
        state: 'not_met',
        effect: 'caution',
        observedOn: daysAgo(30),
      })
    },
  )

  it.each<[string, string, Effect]>([
    ['on the day of the question', TODAY, 'caution'],
    ['on a later day', daysAgo(-1), 'blocking'],
  ])('a review %s: %s → %s', (_, on, effect) => {
    expect(asked('vaginal', '3a', on)).toMatchObject({ state: 'not_met', effect })
  })

  it.each<[BirthFacts['mode'], BirthFacts['tearGrade'], State]>([
    ['caesarean', null, 'not_applicable'],
    ['caesarean', '2', 'met'],
    ['caesarean', '3a', 'not_met'],
    ['instrumental', null, 'unknown'],
    ['vaginal', null, 'unknown'],
    [null, null, 'unknown'],
    [null, '1', 'met'],
  ])('birth %s, grade %s → %s', (mode, grade, state) => {
    expect(asked(mode, grade, null).state).toBe(state)
  })
})
