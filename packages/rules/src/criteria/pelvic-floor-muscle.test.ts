import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ } from '../base-patient.ts'
import type { Effect, ProfileId, State } from '../criterion.ts'
import { blankExam, examOfZ } from '../exam-cases.ts'
import type { Dated, PelvicFloorFindings } from '../facts.ts'
import { DEFAULT_SETTINGS } from '../settings.ts'
import { pelvicFloorMuscle } from './pelvic-floor-muscle.ts'

type Exam = Dated<PelvicFloorFindings> | null
const found = (change: Partial<Dated<PelvicFloorFindings>>) => ({ ...examOfZ(), ...change })

describe('pelvic floor muscle', () => {
  it.each<[string, Exam, ProfileId, State, Effect]>([
    ['no avulsion', found({}), 'goom2019', 'met', 'info'],
    ['avulsion', found({ avulsion: 'present' }), 'goom2019', 'not_met', 'caution'],
    ['not assessed', found({ avulsion: 'not_assessed' }), 'goom2019', 'met', 'info'],
    ['avulsion blank', found({ avulsion: null }), 'goom2019', 'unknown', 'caution'],
    ['strength 0', found({ oxfordGrade: 0 }), 'goom2019', 'met', 'info'],
    ['strength blank', found({ oxfordGrade: null }), 'goom2019', 'met', 'info'],
    ['never examined', null, 'goom2019', 'unknown', 'info'],
    ['never examined', null, 'article2021', 'not_applicable', 'caution'],
    ['avulsion', found({ avulsion: 'present' }), 'article2021', 'not_met', 'caution'],
    ['strength only', { ...blankExam(), oxfordGrade: 3 }, 'article2021', 'unknown', 'caution'],
    ['28 days old', found({ on: daysAgo(28) }), 'goom2019', 'met', 'info'],
    ['29 days old', found({ on: daysAgo(29) }), 'goom2019', 'unknown', 'info'],
    ['29 days old', found({ on: daysAgo(29) }), 'article2021', 'not_applicable', 'caution'],
    [
      'avulsion, 29 days old',
      found({ on: daysAgo(29), avulsion: 'present' }),
      'article2021',
      'unknown',
      'caution',
    ],
    ['declined', { ...blankExam(), internalExam: 'declined' }, 'goom2019', 'unknown', 'caution'],
  ])('%s in %s → %s, %s', (_, pelvicFloor, profile, state, effect) => {
    const context = { profile, settings: DEFAULT_SETTINGS }

    const outcome = pelvicFloorMuscle.evaluate(patientZ({ pelvicFloor }), context)

    expect(outcome).toMatchObject({ state, effect })
  })

  it.each([
    [0, 'Modified Oxford 0. No avulsion.'],
    [5, 'Modified Oxford 5. No avulsion.'],
    [null, 'Modified Oxford not recorded. No avulsion.'],
  ] as const)('tells the grade %s and does not judge it', (oxfordGrade, words) => {
    const context = { profile: 'goom2019', settings: DEFAULT_SETTINGS } as const
    const facts = patientZ({ pelvicFloor: found({ oxfordGrade }) })

    expect(pelvicFloorMuscle.evaluate(facts, context).reason.en).toBe(words)
  })
})
