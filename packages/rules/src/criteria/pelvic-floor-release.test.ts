import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ } from '../base-patient.ts'
import type { ProfileId, State } from '../criterion.ts'
import { blankExam, examOfZ } from '../exam-cases.ts'
import type { Dated, PelvicFloorFindings } from '../facts.ts'
import { DEFAULT_SETTINGS } from '../settings.ts'
import { pelvicFloorRelease } from './pelvic-floor-release.ts'

type Exam = Dated<PelvicFloorFindings> | null
const found = (change: Partial<Dated<PelvicFloorFindings>>) => ({ ...examOfZ(), ...change })

describe('pelvic floor release', () => {
  it.each<[string, Exam, State]>([
    ['full release, no bearing down', found({}), 'met'],
    ['no release', found({ fullRelease: 'no' }), 'not_met'],
    ['mixed', found({ fullRelease: 'mixed' }), 'not_met'],
    ['bears down', found({ bearsDown: 'yes' }), 'not_met'],
    ['release blank', found({ fullRelease: null }), 'unknown'],
    ['bearing down blank', found({ bearsDown: null }), 'unknown'],
    ['bears down, release blank', found({ bearsDown: 'yes', fullRelease: null }), 'not_met'],
    ['28 days old', found({ on: daysAgo(28) }), 'met'],
    ['29 days old', found({ on: daysAgo(29) }), 'unknown'],
    ['never examined', null, 'unknown'],
    ['declined', { ...blankExam(), internalExam: 'declined' }, 'unknown'],
  ])('%s → %s', (_, pelvicFloor, state) => {
    const facts = patientZ({ pelvicFloor })
    const context = { profile: 'goom2019', settings: DEFAULT_SETTINGS } as const

    expect(pelvicFloorRelease.evaluate(facts, context)).toMatchObject({ state, effect: 'caution' })
  })

  it.each<[string, Exam, State]>([
    ['never examined', null, 'not_applicable'],
    ['another part examined', { ...blankExam(), oxfordGrade: 4 }, 'not_applicable'],
    ['only bearing down looked at', { ...blankExam(), bearsDown: 'no' }, 'unknown'],
    ['examined, and this left blank', { ...blankExam(), internalExam: 'done' }, 'unknown'],
    ['old and fine', found({ on: daysAgo(29) }), 'not_applicable'],
    ['old and not fine', found({ on: daysAgo(29), bearsDown: 'yes' }), 'unknown'],
  ])('%s → %s where the profile does not ask for it', (_, pelvicFloor, state) => {
    const profile: ProfileId = 'article2021'
    const facts = patientZ({ pelvicFloor })

    const outcome = pelvicFloorRelease.evaluate(facts, { profile, settings: DEFAULT_SETTINGS })

    expect(outcome).toMatchObject({ state, effect: 'caution' })
  })
})
