import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ } from '../base-patient.ts'
import type { State } from '../criterion.ts'
import { RULESET_V1 } from '../ruleset.ts'
import { signedAssessment } from './signed-assessment.ts'

const context = { profile: 'goom2019', settings: RULESET_V1.settings } as const

describe('signed assessment', () => {
  it.each<[string, number, State, boolean]>([
    ['physio', 0, 'met', false],
    ['physio', 28, 'met', false],
    ['physio', 29, 'unknown', true],
    ['physio', -1, 'unknown', true],
    ['clinic_admin', 5, 'not_met', false],
    ['front_desk', 28, 'not_met', false],
    ['front_desk', 29, 'unknown', true],
  ])('signed by %s %s days ago → %s', (signedByRole, days, state, stale) => {
    const facts = patientZ({ assessment: { signedOn: daysAgo(days), signedByRole } })

    expect(signedAssessment.evaluate(facts, context)).toMatchObject({
      state,
      stale,
      effect: 'blocking',
      observedOn: daysAgo(days),
    })
  })

  it('that was never made is unknown, and she is asked to come', () => {
    const outcome = signedAssessment.evaluate(patientZ({ assessment: null }), context)

    expect(outcome).toMatchObject({ state: 'unknown', effect: 'blocking', observedOn: null })
    expect(outcome.patientText).toEqual(signedAssessment.patientText)
  })
})
