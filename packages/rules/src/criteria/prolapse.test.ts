import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ } from '../base-patient.ts'
import type { Effect, State } from '../criterion.ts'
import { blankExam, examOfZ } from '../exam-cases.ts'
import type { Dated, PelvicFloorFindings } from '../facts.ts'
import { evaluateReadiness, type Suggestion } from '../readiness.ts'
import { DEFAULT_SETTINGS } from '../settings.ts'
import { prolapse } from './prolapse.ts'

type Stage = PelvicFloorFindings['prolapseStage']
type Row = [number | null, Stage, State, Effect]
const settings = DEFAULT_SETTINGS

function found(descentCm: number | null, prolapseStage: Stage): Dated<PelvicFloorFindings> {
  return { ...examOfZ(), descentCm, prolapseStage }
}

describe('prolapse on examination', () => {
  it.each<Row>([
    [-2, 1, 'met', 'caution'],
    [-0.5, 2, 'met', 'caution'],
    [-3, 0, 'met', 'caution'],
    [-0.1, 2, 'met', 'caution'],
    [0, 2, 'not_met', 'caution'],
    [1, 2, 'not_met', 'caution'],
    [1.1, 2, 'not_met', 'blocking'],
    [-2, 2, 'met', 'caution'],
    [-2, 3, 'not_met', 'blocking'],
    [2, 3, 'not_met', 'blocking'],
    [5, 4, 'not_met', 'blocking'],
    [null, 3, 'not_met', 'blocking'],
    [2, null, 'not_met', 'blocking'],
    [null, 1, 'unknown', 'blocking'],
    [-2, null, 'unknown', 'blocking'],
    [0, null, 'unknown', 'blocking'],
    [null, null, 'unknown', 'blocking'],
  ])('%s cm, stage %s → %s, %s', (cm, stage, state, effect) => {
    const facts = patientZ({ pelvicFloor: found(cm, stage) })

    for (const profile of ['goom2019', 'article2021'] as const) {
      expect(prolapse.evaluate(facts, { profile, settings })).toMatchObject({ state, effect })
    }
  })

  it.each<Row>([
    [null, null, 'unknown', 'caution'],
    [-2, null, 'unknown', 'blocking'],
    [null, 2, 'unknown', 'blocking'],
    [0, null, 'unknown', 'blocking'],
    [0, 2, 'not_met', 'caution'],
    [-2, 1, 'met', 'caution'],
    [null, 3, 'not_met', 'blocking'],
    [2, null, 'not_met', 'blocking'],
  ])('declined, with %s cm and stage %s from outside → %s, %s', (cm, stage, state, effect) => {
    const pelvicFloor = { ...found(cm, stage), internalExam: 'declined' } as const

    const outcome = prolapse.evaluate(patientZ({ pelvicFloor }), { profile: 'goom2019', settings })

    expect(outcome).toMatchObject({ state, effect })
  })

  it('declined, with a figure from outside, still shows that figure', () => {
    const pelvicFloor = { ...found(-2, null), internalExam: 'declined' } as const

    const outcome = prolapse.evaluate(patientZ({ pelvicFloor }), { profile: 'goom2019', settings })

    expect(outcome.value).toEqual({ kind: 'amount', amount: -2, unit: 'cm' })
  })

  it.each<[string, Dated<PelvicFloorFindings> | null, Suggestion, Suggestion]>([
    ['never examined', null, 'incomplete', 'ready'],
    [
      'only the strength recorded',
      { ...blankExam(), oxfordGrade: 4 },
      'incomplete',
      'ready_with_cautions',
    ],
    [
      'declined',
      { ...blankExam(), internalExam: 'declined' },
      'ready_with_cautions',
      'ready_with_cautions',
    ],
    ['28 days old', { ...examOfZ(), on: daysAgo(28) }, 'ready', 'ready'],
    ['29 days old', { ...examOfZ(), on: daysAgo(29) }, 'incomplete', 'ready'],
    ['29 days old, stage III', { ...found(2, 3), on: daysAgo(29) }, 'incomplete', 'incomplete'],
    ['29 days old, at the hymen', { ...found(0, 2), on: daysAgo(29) }, 'incomplete', 'incomplete'],
    [
      'declined 29 days ago',
      { ...blankExam(), internalExam: 'declined', on: daysAgo(29) },
      'incomplete',
      'incomplete',
    ],
    ['stage III', found(2, 3), 'hold', 'hold'],
    ['at the hymen', found(0, 2), 'ready_with_cautions', 'ready_with_cautions'],
  ])('%s → %s in the guideline, %s in the article', (_, pelvicFloor, guideline, byArticle) => {
    const facts = patientZ({ pelvicFloor })

    expect(evaluateReadiness(facts, 'goom2019').suggestion).toBe(guideline)
    expect(evaluateReadiness(facts, 'article2021').suggestion).toBe(byArticle)
  })

  it('says both figures, and who should see her', () => {
    const { reason, wouldChange } = prolapse.evaluate(patientZ({ pelvicFloor: found(1.5, 3) }), {
      profile: 'goom2019',
      settings,
    })

    expect(reason).toEqual({
      en: 'Descent 1.5 cm, stage III. Urogynaecology first.',
      fr: 'Descente 1,5 cm, stade III. D’abord l’urogynécologie.',
    })
    expect(wouldChange?.en).toContain('urogynaecology')
  })

  it('writes a descent above the hymen with a minus sign', () => {
    const { reason } = prolapse.evaluate(patientZ(), { profile: 'goom2019', settings })

    expect(reason.en).toBe('Descent −2 cm, stage I. Needs less than 0 cm and stage II or less.')
  })
})
