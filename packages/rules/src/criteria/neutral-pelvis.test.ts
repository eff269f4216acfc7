import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ } from '../base-patient.ts'
import type { State } from '../criterion.ts'
import type { Facts, YesNo } from '../facts.ts'
import { DEFAULT_SETTINGS } from '../settings.ts'
import { neutralPelvis } from './neutral-pelvis.ts'

function found(holdsNeutralPelvis: YesNo | null, days = 5, pelvicTiltDegrees = 10): Facts {
  const alignment = { holdsNeutralPelvis, pelvicTiltDegrees, pelvicTiltMethod: 'inclinometer' }
  return patientZ({ alignment: { ...alignment, on: daysAgo(days) } })
}

describe('control of the pelvis', () => {
  it.each<[string, Facts, State, boolean]>([
    ['holds it', found('yes'), 'met', false],
    ['does not', found('no'), 'not_met', false],
    ['blank', found(null), 'unknown', false],
    ['never looked at', patientZ({ alignment: null }), 'unknown', false],
    ['28 days old', found('yes', 28), 'met', false],
    ['29 days old', found('yes', 29), 'unknown', true],
    ['dated after the question', found('yes', -1), 'unknown', true],
    ['any angle', found('yes', 5, 45), 'met', false],
    ['an angle alone', found(null, 5, 0), 'unknown', false],
  ])('%s → %s, a caution in both profiles', (_, facts, state, stale) => {
    for (const profile of ['goom2019', 'article2021'] as const) {
      const outcome = neutralPelvis.evaluate(facts, { profile, settings: DEFAULT_SETTINGS })
      expect(outcome).toMatchObject({ state, effect: 'caution', stale })
    }
  })
})
