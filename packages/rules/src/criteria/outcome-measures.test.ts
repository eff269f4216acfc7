import { describe, expect, it } from 'vitest'
import { daysAgo, patientZ } from '../base-patient.ts'
import type { State } from '../criterion.ts'
import type { Facts, OutcomeMeasureId, OutcomeResult } from '../facts.ts'
import { evaluateReadiness } from '../readiness.ts'
import { RULESET_V1 } from '../ruleset.ts'
import { MEASURES } from '../measures/catalogue.ts'
import { outcomeMeasures, SHOWN_MEASURES } from './outcome-measures.ts'

const context = { profile: 'goom2019', settings: RULESET_V1.settings } as const

function given(measure: OutcomeMeasureId, total: number, daysOld: number): OutcomeResult {
  return { measure, total, on: daysAgo(daysOld) }
}
function asked(outcomes: readonly OutcomeResult[], change: Partial<Facts> = {}) {
  return outcomeMeasures.evaluate(patientZ({ ...change, outcomes }), context)
}
function leakAnswer(urinaryLeak: 'yes' | 'no' | null, daysOld = 5): Partial<Facts> {
  const { symptoms } = patientZ()
  return { symptoms: symptoms && { ...symptoms, urinaryLeak, on: daysAgo(daysOld) } }
}

describe('outcome measures', () => {
  it.each<[string, readonly OutcomeResult[]]>([
    ['none', []],
    ['only the LEAF-Q, which RK-7 shows', [given('leaf-q', 9, 5)]],
    ['only one dated after the question', [given('psfs', 4, -1)]],
  ])('%s does not apply', (_, outcomes) => {
    expect(asked(outcomes)).toMatchObject({ state: 'not_applicable', effect: 'info', value: null })
  })

  it.each<[string, OutcomeMeasureId, number, number, string]>([
    ['better by 3', 'iciq-ui-sf', 9, 6, 'change −3. Better by at least'],
    ['better by 2', 'iciq-ui-sf', 8, 6, 'change −2. Less than'],
    ['worse by 3', 'iciq-ui-sf', 6, 9, 'change +3. Worse by at least'],
    ['worse by 2', 'iciq-ui-sf', 6, 8, 'change +2. Less than'],
    ['no change', 'iciq-ui-sf', 6, 6, 'change 0. Less than'],
    ['better by 24', 'pfdi-20', 56.25, 32.25, 'change −24. Better by at least'],
    ['better by 23.9', 'pfdi-20', 56.25, 32.35, 'change −23.9. Less than'],
    ['better by 2', 'psfs', 3, 5, 'change +2. Better by at least'],
    ['better by 1.9', 'psfs', 3, 4.9, 'change +1.9. Less than'],
    ['worse by 2', 'psfs', 5, 3, 'change −2. Worse by at least'],
    ['better by 4', 'tsk-11', 22, 18, 'change −4. Better by at least'],
    ['better by 3', 'tsk-11', 22, 19, 'change −3. Less than'],
  ])('%s in %s, from %s to %s', (_, measure, before, now, words) => {
    const { reason, effect } = asked([given(measure, before, 40), given(measure, now, 5)])

    expect(effect).toBe('info')
    expect(reason.en).toContain(words)
    expect(reason.en).toContain('the smallest important change, ')
    expect(reason.fr).toContain('le plus petit écart important, ')
  })

  it.each<[OutcomeMeasureId, string]>([
    ['pfiq-7', 'PFIQ-7'],
    ['tsk-17', 'TSK-17'],
    ['i-prrs', 'I-PRRS'],
    ['pgi-i', 'PGI-I'],
  ])('%s shows its change without a limit, as none is confirmed', (measure, name) => {
    const { reason } = asked([given(measure, 2, 40), given(measure, 50, 5)])

    expect(reason.en).toBe(`${name} 50 on ${daysAgo(5)}, 2 on ${daysAgo(40)}, change +48.`)
  })

  it('compares the newest with the one before, in whatever order they come', () => {
    const outcomes = [
      given('psfs', 1, 90),
      given('psfs', 8, -1),
      given('psfs', 6, 5),
      given('psfs', 4, 30),
    ]

    for (const list of [outcomes, outcomes.toReversed()]) {
      expect(asked(list).reason.fr).toBe(
        `PSFS 6 le ${daysAgo(5)}, 4 le ${daysAgo(30)}, écart +2. ` +
          'Mieux d’au moins le plus petit écart important, 2 (plus petit détectable, Stratford 1995).',
      )
    }
  })

  it('takes the later of two totals of one day as a correction', () => {
    const { reason } = asked([given('psfs', 4, 5), given('psfs', 6, 5)])

    expect(reason.en).toBe(`PSFS 6 on ${daysAgo(5)}.`)
  })

  it('shows every measure given, and the newest day', () => {
    const outcome = asked([given('psfs', 4.3, 40), given('iciq-ui-sf', 0, 9)])

    expect(outcome.value).toEqual({ kind: 'answers', answers: ['iciq-ui-sf', 'psfs'] })
    expect(outcome.observedOn).toBe(daysAgo(9))
    expect(outcome.reason.fr).toContain('PSFS 4,3 le ')
  })

  it.each<[string, number, number, Partial<Facts>, State]>([
    ['0 and no leak', 0, 5, {}, 'met'],
    ['1 and no leak', 1, 5, {}, 'not_met'],
    ['21 and no leak', 21, 5, {}, 'not_met'],
    ['1 and a leak', 1, 5, leakAnswer('yes'), 'met'],
    ['1 and no answer about leaks', 1, 5, leakAnswer(null), 'met'],
    ['1 and a "no" 14 days old', 1, 5, leakAnswer('no', 14), 'not_met'],
    ['1 and a "no" 15 days old', 1, 5, leakAnswer('no', 15), 'met'],
    [
      '1 and a leak reported after a session',
      1,
      5,
      { reportedSymptoms: [{ symptom: 'urinary_leak', on: daysAgo(2) }] },
      'met',
    ],
    ['1, 28 days old, and no leak', 1, 28, {}, 'not_met'],
    ['1, 29 days old, and no leak', 1, 29, {}, 'met'],
  ])('ICIQ-UI SF %s → %s', (_, total, daysOld, change, state) => {
    const outcome = asked([given('iciq-ui-sf', total, daysOld)], change)

    expect(outcome).toMatchObject({ state, effect: 'info' })
    expect(outcome.wouldChange?.en ?? null).toBe(
      state === 'not_met' ? 'Ask about leaks again' : null,
    )
    expect(outcome.reason.en.includes('answered no to leaks')).toBe(state === 'not_met')
  })

  it('decides nothing, even where it prompts to ask', () => {
    const facts = patientZ({ outcomes: [given('iciq-ui-sf', 21, 5)] })

    expect(evaluateReadiness(facts, 'goom2019').suggestion).toBe('ready')
  })
})

describe('what is shown of a measure', () => {
  it.each(SHOWN_MEASURES.map((shown) => [shown.id, shown] as const))(
    '%s is what its instrument says',
    (id, { better, name, smallest }) => {
      const { direction, shortName, smallestChanges } = MEASURES[id]

      expect(name).toBe(shortName)
      expect(direction).toBe(better === 'lower' ? 'high_is_worse' : 'high_is_better')
      const amounts = smallestChanges.flatMap(({ amount, of }) => (of === 'total' ? [amount] : []))
      if (smallest) expect(amounts).toContain(smallest.amount)
    },
  )
})
