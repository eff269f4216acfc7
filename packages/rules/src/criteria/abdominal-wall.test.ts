import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ, symptoms, withSided, withSingle } from '../base-patient.ts'
import type { State } from '../criterion.ts'
import type { AbdominalWallFindings, Dated, Facts } from '../facts.ts'
import { evaluateReadiness } from '../readiness.ts'
import { DEFAULT_SETTINGS } from '../settings.ts'
import { abdominalWall } from './abdominal-wall.ts'

const PROFILES = ['goom2019', 'article2021'] as const
const wallOfZ = patientZ().abdominalWall

function found(change: Partial<Dated<AbdominalWallFindings>>): Facts {
  if (!wallOfZ) throw new Error('Patient Z was examined')
  return patientZ({ abdominalWall: { ...wallOfZ, ...change } })
}
const doming = symptoms({ doming: 'yes' })
const blank = symptoms({ doming: null })

describe('abdominal wall', () => {
  it.each<[string, Facts, State]>([
    ['no doming, good tension', found({}), 'met'],
    ['doming', found({ doming: 'yes' }), 'not_met'],
    ['poor tension', found({ tension: 'poor' }), 'not_met'],
    ['doming blank', found({ doming: null }), 'unknown'],
    ['tension blank', found({ tension: null }), 'unknown'],
    ['doming, tension blank', found({ doming: 'yes', tension: null }), 'not_met'],
    ['never looked at', patientZ({ abdominalWall: null }), 'unknown'],
    ['a wide gap', found({ interRectiMm: 60 }), 'met'],
    ['no gap measured', found({ interRectiMm: null }), 'met'],
    ['28 days old', found({ on: daysAgo(28) }), 'met'],
    ['29 days old', found({ on: daysAgo(29) }), 'unknown'],
    ['doming in hops', withSided('LI-HOP', { symptoms: doming }), 'not_met'],
    ['doming in squats', withSingle('ST-BSQ', { symptoms: doming }), 'not_met'],
    ['doming blank in hops', withSided('LI-HOP', { symptoms: blank }), 'unknown'],
    [
      'doming in hops 28 days ago',
      withSided('LI-HOP', { symptoms: doming, on: daysAgo(28) }),
      'not_met',
    ],
    [
      'doming in hops 29 days ago',
      withSided('LI-HOP', { symptoms: doming, on: daysAgo(29) }),
      'unknown',
    ],
    [
      'doming in a walk 14 days ago',
      withSingle('LI-WALK', { symptoms: doming, on: daysAgo(14) }),
      'not_met',
    ],
    [
      'doming in a walk 15 days ago',
      withSingle('LI-WALK', { symptoms: doming, on: daysAgo(15) }),
      'unknown',
    ],
  ])('%s → %s, a caution in both profiles', (_, facts, state) => {
    for (const profile of PROFILES) {
      const outcome = abdominalWall.evaluate(facts, { profile, settings: DEFAULT_SETTINGS })
      expect(outcome).toMatchObject({ state, effect: 'caution' })
    }
  })

  it('keeps a patient who domes from green, and holds nobody back', () => {
    expect(evaluateReadiness(found({ doming: 'yes' }), 'goom2019').suggestion).toBe(
      'ready_with_cautions',
    )
  })

  it('tells the distance and does not judge it', () => {
    const context = { profile: 'goom2019', settings: DEFAULT_SETTINGS } as const

    expect(abdominalWall.evaluate(found({ interRectiMm: 42 }), context).reason.en).toBe(
      'No doming, good tension. Distance 42 mm, for information.',
    )
  })
})
