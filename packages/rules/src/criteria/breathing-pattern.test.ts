import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ } from '../base-patient.ts'
import type { State } from '../criterion.ts'
import type { BreathingFindings, Dated, Facts } from '../facts.ts'
import { DEFAULT_SETTINGS } from '../settings.ts'
import { breathingPattern } from './breathing-pattern.ts'

const breathOfZ = patientZ().breathing

function found(change: Partial<Dated<BreathingFindings>>): Facts {
  if (!breathOfZ) throw new Error('Patient Z was examined')
  return patientZ({ breathing: { ...breathOfZ, ...change } })
}

describe('breathing', () => {
  it.each<[string, Facts, State]>([
    ['as patient Z', found({}), 'met'],
    ['chest still', found({ chestMotion: 'none' }), 'met'],
    ['chest moves most', found({ chestMotion: 'dominant' }), 'not_met'],
    ['chest blank', found({ chestMotion: null }), 'unknown'],
    ['belly does not rise', found({ bellyRises: 'no' }), 'not_met'],
    ['belly blank', found({ bellyRises: null }), 'unknown'],
    ['ribs do not widen', found({ ribsWiden: 'no' }), 'not_met'],
    ['ribs blank', found({ ribsWiden: null }), 'unknown'],
    ['pelvic floor does nothing', found({ pelvicFloorOnExhale: 'none' }), 'met'],
    ['bears down', found({ pelvicFloorOnExhale: 'bears_down' }), 'not_met'],
    ['pelvic floor blank', found({ pelvicFloorOnExhale: null }), 'unknown'],
    ['breathes in on effort', found({ breathOnEffort: 'in' }), 'met'],
    ['breath held', found({ breathOnEffort: 'held' }), 'not_met'],
    ['effort blank', found({ breathOnEffort: null }), 'unknown'],
    ['held, the rest blank', found({ breathOnEffort: 'held', chestMotion: null }), 'not_met'],
    ['never looked at', patientZ({ breathing: null }), 'unknown'],
    ['28 days old', found({ on: daysAgo(28) }), 'met'],
    ['29 days old', found({ on: daysAgo(29) }), 'unknown'],
  ])('%s → %s, a caution in both profiles', (_, facts, state) => {
    for (const profile of ['goom2019', 'article2021'] as const) {
      const outcome = breathingPattern.evaluate(facts, { profile, settings: DEFAULT_SETTINGS })
      expect(outcome).toMatchObject({ state, effect: 'caution' })
    }
  })

  it('names what was found', () => {
    const facts = found({ pelvicFloorOnExhale: 'bears_down', breathOnEffort: null })
    const context = { profile: 'goom2019', settings: DEFAULT_SETTINGS } as const

    expect(breathingPattern.evaluate(facts, context)).toMatchObject({
      value: { kind: 'answers', answers: ['bears_down'] },
      reason: { en: 'Found: bearing down on the out-breath. Not recorded: breath on effort.' },
    })
  })
})
