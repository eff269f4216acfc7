import { describe, expect, it } from 'vitest'
import {
  daysAgo,
  everySign,
  patientZ,
  symptoms,
  TODAY,
  withoutTests,
  withSided,
} from './base-patient.ts'
import type { ProfileId } from './criterion.ts'
import type { Facts } from './facts.ts'
import { checkPlan } from './plans/limits.ts'
import { planFromTemplate } from './plans/template.ts'
import { evaluateReadiness, type Suggestion } from './readiness.ts'

type Example = {
  case: string
  change: string
  facts: Facts
  profile?: ProfileId
  suggestion: Suggestion
  /** Deciding criteria and the state each must have. */
  deciding: Record<string, string>
}

const z = patientZ()

function bornDaysAgo(days: number): Facts {
  return patientZ({ birth: { ...z.birth, bornOn: daysAgo(days) } })
}

function all40DaysOld(): Facts {
  const on = daysAgo(40)
  const tests = Object.fromEntries(
    Object.entries(z.tests).map(([id, result]) => [id, result && { ...result, on }]),
  )
  const assessment = { signedOn: on, signedByRole: 'physio' }
  return patientZ({ assessment, tests: { ...z.tests, ...tests } })
}

const signs = (given: object) => ({
  on: TODAY,
  signs: { ...everySign('no'), ...given },
  temperatureC: 36.8,
})
const heavy = z.symptoms && { ...z.symptoms, heaviness: 'yes' as const }
const leak = symptoms({ urinary_leak: 'yes' })

/** `clinical-rules.md` section 10, the cases whose criteria are in this version. */
const EXAMPLES: readonly Example[] = [
  { case: '1', change: 'none', facts: z, suggestion: 'ready', deciding: {} },
  {
    case: '2',
    change: 'day 83',
    facts: bornDaysAgo(83),
    suggestion: 'hold',
    deciding: { 'T-1': 'not_met' },
  },
  {
    case: '3',
    change: 'day 84, three months not reached',
    facts: bornDaysAgo(84),
    suggestion: 'ready',
    deciding: { 'T-1': 'met', 'T-3': 'not_met' },
  },
  {
    case: '6',
    change: 'red, swollen left calf',
    facts: patientZ({ screening: signs({ 'RF-DVT': 'yes' }) }),
    suggestion: 'refer',
    deciding: { 'RF-1': 'not_met' },
  },
  {
    case: '8',
    change: 'RF section not answered',
    facts: patientZ({ screening: null }),
    suggestion: 'incomplete',
    deciding: { 'RF-1': 'unknown' },
  },
  {
    case: '9',
    change: 'leak during hops, 10 reps both sides done',
    facts: withSided('LI-HOP', { symptoms: leak }),
    suggestion: 'hold',
    deciding: { 'LI-HOP': 'not_met' },
  },
  {
    case: '10',
    change: 'hops 10 right, left not tested',
    facts: withSided('LI-HOP', { left: null }),
    suggestion: 'incomplete',
    deciding: { 'LI-HOP': 'unknown' },
  },
  {
    case: '12',
    change: 'bridge 12 both sides',
    facts: withSided('ST-BRG', { left: 12, right: 12 }),
    suggestion: 'ready_with_cautions',
    deciding: { 'ST-BRG': 'not_met' },
  },
  {
    case: '16',
    change: 'heaviness after long days, nothing in tests',
    facts: patientZ({ symptoms: heavy }),
    suggestion: 'hold',
    deciding: { 'SX-2': 'not_met' },
  },
  {
    case: '19',
    change:
      'declining is not failing: here the three questions of SX-6, as PF-1 to PF-3 come later',
    facts: patientZ({ symptoms: z.symptoms && { ...z.symptoms, painfulSex: 'declined' } }),
    suggestion: 'ready_with_cautions',
    deciding: { 'SX-6': 'unknown' },
  },
  {
    case: '24',
    change: 'assessment and tests 40 days old',
    facts: all40DaysOld(),
    suggestion: 'incomplete',
    deciding: { 'A-1': 'unknown', 'LI-HOP': 'unknown', 'LI-WALK': 'unknown', 'ST-BRG': 'unknown' },
  },
  {
    case: '33a',
    change: 'article profile, jog and running man untested',
    facts: withoutTests('LI-JOG', 'LI-RMAN'),
    profile: 'article2021',
    suggestion: 'ready',
    deciding: { 'LI-JOG': 'not_applicable', 'LI-RMAN': 'not_applicable' },
  },
  {
    case: '33b',
    change: 'guideline profile, jog and running man untested',
    facts: withoutTests('LI-JOG', 'LI-RMAN'),
    suggestion: 'incomplete',
    deciding: { 'LI-JOG': 'unknown', 'LI-RMAN': 'unknown' },
  },
]

describe('the examples of the clinical rules', () => {
  it.each(EXAMPLES)('$case: $change → $suggestion', ({ facts, profile, suggestion, deciding }) => {
    const readiness = evaluateReadiness(facts, profile ?? 'goom2019')

    expect(readiness.suggestion).toBe(suggestion)
    const states = Object.fromEntries(readiness.criteria.map(({ id, state }) => [id, state]))
    expect(states).toMatchObject(deciding)
  })

  it('case 24 says that the old evidence is stale', () => {
    const stale = evaluateReadiness(all40DaysOld(), 'goom2019').criteria.filter((one) => one.stale)

    expect(stale.map(({ id }) => id)).toContain('A-1')
    expect(stale.map(({ id }) => id)).toContain('ST-BRG')
  })

  it('case 28: a plan that rises 10 % a week for three weeks → PL-1 not met (33.1 %), PL-2 met', () => {
    const choice = { startsOn: TODAY, startLevel: '5', lastLevel: '5', sessionsPerWeek: 3 } as const
    const weeks = planFromTemplate({ ...choice, weeksPerLevel: 4 }).map((week, index) => ({
      ...week,
      sessions: week.sessions.map((run) => ({ ...run, runSeconds: 40 * 1.1 ** index })),
    }))
    const nothing = {
      previous: null,
      history: [],
      lastRaisedOn: null,
      babyBornOn: null,
      firstWeekCapMinutes: null,
    }

    const findings = checkPlan({ today: TODAY, weeks, releasedLevels: ['5'], ...nothing })

    const notMet = findings.filter(({ state }) => state === 'not_met')
    expect(notMet).toMatchObject([{ rule: 'PL-1', week: 4, effect: 'blocking' }])
    expect(notMet[0]?.arithmetic.en).toContain('+33.1')
    const ofPl2 = findings.filter(({ rule }) => rule === 'PL-2')
    expect(ofPl2.map(({ state }) => state)).toEqual(['met', 'met', 'met'])
  })
})
