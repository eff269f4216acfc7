import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ } from '../base-patient.ts'
import type { ProfileId, State } from '../criterion.ts'
import type { Facts, PelvicFloorFindings } from '../facts.ts'
import { DEFAULT_SETTINGS } from '../settings.ts'
import { blankExam, examOfZ } from '../exam-cases.ts'
import { pelvicFloorBaseline } from './pelvic-floor-baseline.ts'

const settings = DEFAULT_SETTINGS
function found(change: Partial<PelvicFloorFindings> & { on?: string }): Facts {
  return patientZ({ pelvicFloor: { ...examOfZ(), ...change } })
}

describe('pelvic floor baseline', () => {
  it.each<[string, Facts, State]>([
    ['10 fast', found({ fastContractions: 10 }), 'met'],
    ['9 fast', found({ fastContractions: 9 }), 'not_met'],
    ['8 long', found({ longContractions: 8 }), 'met'],
    ['7 long', found({ longContractions: 7 }), 'not_met'],
    ['held 6 s', found({ longHoldSeconds: 6 }), 'met'],
    ['held 5.9 s', found({ longHoldSeconds: 5.9 }), 'not_met'],
    ['gentle hold of 60 s', found({ gentleHoldSeconds: 60 }), 'met'],
    ['gentle hold of 59 s', found({ gentleHoldSeconds: 59 }), 'not_met'],
    ['not standing', found({ testedStanding: 'no' }), 'not_met'],
    ['fast blank', found({ fastContractions: null }), 'unknown'],
    ['long blank', found({ longContractions: null }), 'unknown'],
    ['seconds blank', found({ longHoldSeconds: null }), 'unknown'],
    ['gentle hold blank', found({ gentleHoldSeconds: null }), 'unknown'],
    ['standing blank', found({ testedStanding: null }), 'unknown'],
    [
      'one short outweighs a blank',
      found({ fastContractions: 0, gentleHoldSeconds: null }),
      'not_met',
    ],
    ['28 days old', found({ on: daysAgo(28) }), 'met'],
    ['29 days old', found({ on: daysAgo(29) }), 'unknown'],
    ['dated after the question', found({ on: daysAgo(-1) }), 'unknown'],
  ])('%s → %s, a caution in both profiles that asked', (_, facts, state) => {
    const outcome = pelvicFloorBaseline.evaluate(facts, { profile: 'goom2019', settings })

    expect(outcome).toMatchObject({ state, effect: 'caution' })
    expect(outcome.stale).toBe(facts.pelvicFloor?.on !== daysAgo(5) && state === 'unknown')
  })

  it.each<[string, Facts, ProfileId, State, string[] | null]>([
    ['never examined', patientZ({ pelvicFloor: null }), 'goom2019', 'unknown', null],
    ['never examined', patientZ({ pelvicFloor: null }), 'article2021', 'not_applicable', null],
    [
      'another part examined',
      patientZ({ pelvicFloor: { ...blankExam(), oxfordGrade: 3 } }),
      'article2021',
      'not_applicable',
      null,
    ],
    [
      'another part examined',
      patientZ({ pelvicFloor: { ...blankExam(), oxfordGrade: 3 } }),
      'goom2019',
      'unknown',
      null,
    ],
    ['done', found({}), 'article2021', 'met', null],
    ['done and short', found({ fastContractions: 9 }), 'article2021', 'not_met', null],
    ['done, old and clean', found({ on: daysAgo(29) }), 'article2021', 'not_applicable', null],
    [
      'done, old and short',
      found({ on: daysAgo(29), fastContractions: 9 }),
      'article2021',
      'unknown',
      null,
    ],
    [
      'declined',
      patientZ({ pelvicFloor: { ...blankExam(), internalExam: 'declined' } }),
      'goom2019',
      'unknown',
      ['declined'],
    ],
    [
      'declined',
      patientZ({ pelvicFloor: { ...blankExam(), internalExam: 'declined' } }),
      'article2021',
      'unknown',
      ['declined'],
    ],
  ])('%s in %s%s', (_, facts, profile, state, answers) => {
    const outcome = pelvicFloorBaseline.evaluate(facts, { profile, settings })

    expect(outcome).toMatchObject({ state, effect: 'caution' })
    if (answers) expect(outcome.value).toEqual({ kind: 'answers', answers })
  })

  it('counts what was found from outside though the internal examination was declined', () => {
    const outside = found({ internalExam: 'declined' })
    const short = found({ internalExam: 'declined', fastContractions: 9 })
    const context = { profile: 'goom2019', settings } as const

    expect(pelvicFloorBaseline.evaluate(outside, context).state).toBe('met')
    expect(pelvicFloorBaseline.evaluate(short, context).state).toBe('not_met')
  })

  it('names what fell short and what is blank', () => {
    const facts = found({ fastContractions: 9, gentleHoldSeconds: null })

    const { reason } = pelvicFloorBaseline.evaluate(facts, { profile: 'goom2019', settings })

    expect(reason).toEqual({
      en: 'Found: fewer than 10 fast contractions. Not recorded: gentle hold.',
      fr: 'Constaté\u00A0: moins de 10 contractions rapides. Non consigné\u00A0: contraction légère.',
    })
  })
})
