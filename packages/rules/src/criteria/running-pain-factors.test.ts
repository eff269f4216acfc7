import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ } from '../base-patient.ts'
import type { State, Value } from '../criterion.ts'
import type { BackgroundAnswers, BirthFacts } from '../facts.ts'
import { evaluateReadiness } from '../readiness.ts'
import { RULESET_V1 } from '../ruleset.ts'
import { runningPainFactors } from './running-pain-factors.ts'

const context = { profile: 'goom2019', settings: RULESET_V1.settings } as const

type Change = Partial<BackgroundAnswers> & { mode?: BirthFacts['mode'] }

function factsOf({ mode = 'caesarean', ...change }: Change, daysOld = 5) {
  const { background, birth } = patientZ()
  return patientZ({
    birth: { ...birth, mode },
    background: background && { ...background, ...change, on: daysAgo(daysOld) },
  })
}
function asked(change: Change, daysOld = 5) {
  return runningPainFactors.evaluate(factsOf(change, daysOld), context)
}

const three = { noviceRunner: 'yes', previousRunningInjury: 'yes', anyIncontinence: 'yes' } as const
const factors = (amount: number): Value => ({ kind: 'amount', amount, unit: 'factors' })
const named = (...answers: string[]): Value => ({ kind: 'answers', answers })

describe('running-pain factors', () => {
  it.each<[string, Change, State, string]>([
    ['none', {}, 'met', '0 of 6'],
    ['new to running', { noviceRunner: 'yes' }, 'met', '1 of 6'],
    ['fatigue of 19', { fatigueScore: 19 }, 'met', '0 of 6'],
    ['fatigue above 19', { fatigueScore: 19.5 }, 'met', '1 of 6'],
    ['fatigue of 20', { fatigueScore: 20 }, 'met', '1 of 6'],
    ['earlier injury', { previousRunningInjury: 'yes' }, 'met', '1 of 6'],
    ['vaginal birth', { mode: 'vaginal' }, 'met', '1 of 6'],
    ['instrumental birth', { mode: 'instrumental' }, 'met', '1 of 6'],
    ['birth mode unknown', { mode: null }, 'met', '0–1 of 6'],
    ['any incontinence', { anyIncontinence: 'yes' }, 'met', '1 of 6'],
    ['sleep of 6.8 h', { sleepHours: 6.8 }, 'met', '0 of 6'],
    ['sleep of 6.7 h', { sleepHours: 6.7 }, 'met', '1 of 6'],
    ['three', three, 'met', '3 of 6'],
    ['three and fatigue of 19', { ...three, fatigueScore: 19 }, 'met', '3 of 6'],
    ['three and fatigue of 20', { ...three, fatigueScore: 20 }, 'not_met', '4 of 6'],
    ['three and sleep of 6.8 h', { ...three, sleepHours: 6.8 }, 'met', '3 of 6'],
    ['three and sleep of 6.7 h', { ...three, sleepHours: 6.7 }, 'not_met', '4 of 6'],
    ['three and a vaginal birth', { ...three, mode: 'vaginal' }, 'not_met', '4 of 6'],
    ['three and an instrumental birth', { ...three, mode: 'instrumental' }, 'not_met', '4 of 6'],
    [
      'all six',
      { ...three, mode: 'vaginal', fatigueScore: 30, sleepHours: 5 },
      'not_met',
      '6 of 6',
    ],
  ])('%s → %s', (_, change, state, range) => {
    const outcome = asked(change)

    expect(outcome).toMatchObject({ state, effect: 'caution', stale: false })
    expect(outcome.reason.en).toContain(`${range} factors`)
  })

  it.each<[string, Change]>([
    ['new to running', { noviceRunner: null }],
    ['fatigue', { fatigueScore: null }],
    ['earlier injury', { previousRunningInjury: null }],
    ['birth mode', { mode: null }],
    ['incontinence', { anyIncontinence: null }],
    ['sleep', { sleepHours: null }],
  ])(
    'three of the others and %s blank is unknown, with all the others it is a caution',
    (_, blank) => {
      const others = { ...three, mode: 'vaginal', fatigueScore: 30, sleepHours: 5 } as const
      const threeOthers = Object.keys(others)
        .filter((key) => !(key in blank))
        .slice(0, 3)
      const present = Object.fromEntries(
        Object.entries(others).filter(([key]) => threeOthers.includes(key)),
      )

      expect(asked({ ...present, ...blank })).toMatchObject({ state: 'unknown', effect: 'caution' })
      expect(asked({ ...others, ...blank })).toMatchObject({ state: 'not_met', effect: 'caution' })
    },
  )

  it.each<[string, Change, State, string, Value]>([
    [
      'two known, three blank',
      {
        mode: 'vaginal',
        noviceRunner: 'yes',
        fatigueScore: null,
        sleepHours: null,
        anyIncontinence: null,
      },
      'unknown',
      '2–5 of 6',
      named('noviceRunner', 'vaginalBirth'),
    ],
    [
      'three can be reached',
      { noviceRunner: null, fatigueScore: null, sleepHours: null },
      'met',
      '0–3 of 6',
      null,
    ],
    [
      'four can be reached',
      { noviceRunner: null, fatigueScore: null, sleepHours: null, anyIncontinence: null },
      'unknown',
      '0–4 of 6',
      null,
    ],
    [
      'four known, one blank',
      { ...three, mode: 'vaginal', sleepHours: null },
      'not_met',
      '4–5 of 6',
      named('noviceRunner', 'previousRunningInjury', 'vaginalBirth', 'anyIncontinence'),
    ],
    ['all known', { ...three, mode: 'vaginal' }, 'not_met', '4 of 6', factors(4)],
  ])('%s → %s, shown as a range', (_, change, state, range, value) => {
    const outcome = asked(change)

    expect(outcome).toMatchObject({ state, value, effect: 'caution' })
    expect(outcome.reason.en).toContain(`${range} factors`)
  })

  it('names what is present and what is not answered, and that it rests on one study', () => {
    const { reason } = asked({ mode: 'vaginal', fatigueScore: null, sleepHours: 6 })

    expect(reason).toEqual({
      en: '2–3 of 6 factors: vaginal birth and sleep under 6.8 h. Not answered: accumulated fatigue above 19. One study, caution from 4.',
      fr: '2–3 sur 6 facteurs\u00A0: accouchement vaginal et sommeil de moins de 6,8\u00A0h. Sans réponse\u00A0: fatigue accumulée au-dessus de 19. Une seule étude, prudence à partir de 4.',
    })
  })

  it.each<[number, Change, State, boolean]>([
    [28, {}, 'met', false],
    [29, {}, 'unknown', true],
    [28, { ...three, sleepHours: 5 }, 'not_met', false],
    [29, { ...three, sleepHours: 5 }, 'unknown', true],
    [-1, {}, 'unknown', true],
  ])('%s days ago, %o → %s', (days, change, state, stale) => {
    expect(asked(change, days)).toMatchObject({ state, stale, effect: 'caution' })
  })

  it('never asked is unknown and a caution', () => {
    const outcome = runningPainFactors.evaluate(patientZ({ background: null }), context)

    expect(outcome).toMatchObject({ state: 'unknown', effect: 'caution', value: null })
  })

  it('cautions and never stops', () => {
    const facts = factsOf({ ...three, fatigueScore: 30 })

    expect(evaluateReadiness(facts, 'goom2019').suggestion).toBe('ready_with_cautions')
  })
})
