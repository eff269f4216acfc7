import type { Text } from '../criterion.ts'
import { daysBetween } from '../plain-date.ts'
import { article, DEERING_2024 } from '../sources.ts'
import { listed } from '../text.ts'
import type { PlanCheckInput, PlanFinding } from './finding.ts'
import type { PlannedSession, PlanWeek } from './plan.ts'
import { isOpen, plannedMinutes, SLACK } from './timeline.ts'

const SPACING_DAYS = 14
const PACES: readonly PlannedSession['pace'][] = ['easy', 'steady', 'fast']

const NAMES = {
  interval: { en: 'interval length', fr: 'durée des intervalles' },
  repeats: { en: 'repeats', fr: 'répétitions' },
  frequency: { en: 'sessions a week', fr: 'séances par semaine' },
  pace: { en: 'pace', fr: 'allure' },
  hills: { en: 'hills', fr: 'côtes' },
  buggy: { en: 'buggy', fr: 'poussette' },
} as const satisfies Record<string, Text>

type Variable = keyof typeof NAMES
const VARIABLES = ['interval', 'repeats', 'frequency', 'pace', 'hills', 'buggy'] as const
type Load = Record<Variable, number>

const ONE_AT_A_TIME = {
  rule: 'PL-2',
  part: 'one_at_a_time',
  effect: 'blocking',
  sources: [DEERING_2024, article('Step 4, a new variable or more mileage')],
} as const
const SPACING = {
  rule: 'PL-2',
  part: 'spacing',
  effect: 'caution',
  sources: [article('Step 4, every 2–3 weeks')],
} as const

/** PL-2, one at a time: no week raises two variables over what she ran before, nor over the plan before the edit. */
export function oneAtATime(input: PlanCheckInput): PlanFinding[] {
  const edited = input.weeks.find((week) => raisedByEdit(week, input).length > 1)
  const over = input.weeks
    .filter((week) => isOpen(week, input.today))
    .map((week) => {
      const byStep = raisedByStep(week, input)
      return {
        week,
        raised: byStep.length > 1 || week !== edited ? byStep : raisedByEdit(week, input),
      }
    })
    .filter(({ raised }) => raised.length > 1)
  if (over.length > 0) return over.map(({ week, raised }) => twoRaised(week, raised))
  return [
    {
      ...ONE_AT_A_TIME,
      week: null,
      state: 'met',
      value: null,
      limit: 1,
      arithmetic: { en: 'One variable at a time', fr: 'Une variable à la fois' },
      reason: {
        en: 'No week raises two variables.',
        fr: 'Aucune semaine ne monte deux variables.',
      },
      patientText: null,
    },
  ]
}

function twoRaised({ number }: PlanWeek, raised: readonly Variable[]): PlanFinding {
  const names = listed(raised.map((variable) => NAMES[variable]))
  return {
    ...ONE_AT_A_TIME,
    week: number,
    state: 'not_met',
    value: raised.length,
    limit: 1,
    arithmetic: names,
    reason: {
      en: `Week ${number} raises ${names.en} together. Raise one at a time.`,
      fr: `La semaine ${number} monte ensemble\u00A0: ${names.fr}. Une seule à la fois.`,
    },
    patientText: null,
  }
}

/** PL-2, spacing: at least 14 days since the last raise on record. */
export function spacing(input: PlanCheckInput): PlanFinding[] {
  const { lastRaisedOn, weeks, today } = input
  const next = weeks.find((week) => isOpen(week, today) && raises(week, input))
  const days = next && lastRaisedOn !== null ? daysBetween(lastRaisedOn, next.startsOn) : null
  const isTooSoon = days !== null && days > 0 && days < SPACING_DAYS
  return [
    {
      ...SPACING,
      week: isTooSoon && next ? next.number : null,
      state: isTooSoon ? 'not_met' : 'met',
      value: days,
      limit: SPACING_DAYS,
      arithmetic:
        days === null
          ? { en: 'No earlier raise', fr: 'Aucune hausse avant' }
          : {
              en: `${days} days; at least ${SPACING_DAYS}`,
              fr: `${days} jours; au moins ${SPACING_DAYS}`,
            },
      reason: isTooSoon
        ? {
            en: `Less than ${SPACING_DAYS} days since the last raise.`,
            fr: `Moins de ${SPACING_DAYS} jours depuis la dernière hausse.`,
          }
        : { en: 'Raises lie far enough apart.', fr: 'Les hausses sont assez espacées.' },
      patientText: null,
    },
  ]
}

function raises(week: PlanWeek, input: PlanCheckInput): boolean {
  const before = weeksBefore(week, input).at(-1)
  if (!before) return false
  return (
    plannedMinutes(week) > plannedMinutes(before) + SLACK || raisedByStep(week, input).length > 0
  )
}

/** Against the three running weeks before, so that coming back from a lighter week raises nothing. */
function raisedByStep(week: PlanWeek, input: PlanCheckInput): Variable[] {
  return raisedOver(week, weeksBefore(week, input).slice(-3))
}

function raisedByEdit(week: PlanWeek, { previous, today }: PlanCheckInput): Variable[] {
  if (!isOpen(week, today)) return []
  return raisedOver(
    week,
    (previous ?? []).filter(({ startsOn }) => startsOn === week.startsOn),
  )
}

function raisedOver(week: PlanWeek, before: readonly PlanWeek[]): Variable[] {
  const loads = before.flatMap((one) => loadOf(one) ?? [])
  const load = loadOf(week)
  if (!load || loads.length === 0) return []
  return VARIABLES.filter((variable) => loads.every((one) => load[variable] > one[variable]))
}

function weeksBefore(week: PlanWeek, { weeks, previous }: PlanCheckInput): PlanWeek[] {
  const begins = weeks[0]?.startsOn ?? week.startsOn
  return [...(previous ?? []).filter(({ startsOn }) => startsOn < begins), ...weeks].filter(
    (one) => one.startsOn < week.startsOn && plannedMinutes(one) > 0,
  )
}

function loadOf({ sessions }: PlanWeek): Load | null {
  const runs = sessions.filter(({ runSeconds }) => runSeconds > 0)
  if (runs.length === 0) return null
  return {
    interval: Math.max(...runs.map(({ runSeconds }) => runSeconds)),
    repeats: Math.max(...runs.map(({ repeats }) => repeats)),
    frequency: runs.length,
    pace: Math.max(...runs.map(({ pace }) => PACES.indexOf(pace))),
    hills: runs.filter(({ surface }) => surface === 'hills').length > 0 ? 1 : 0,
    buggy: runs.some(({ buggy }) => buggy) ? 1 : 0,
  }
}
