import { dayNumber } from '../plain-date.ts'
import { article, DEERING_2024 } from '../sources.ts'
import { listed } from '../text.ts'
import type { PlanCheckInput, PlanFinding } from './finding.ts'
import { type Load, raisedOver, type Variable, VARIABLE_NAMES } from './load.ts'
import type { PlanWeek } from './plan.ts'
import { SLACK, type Timeline, type WeekOnLine } from './timeline.ts'

const SPACING_DAYS = 14

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
export function oneAtATime(raises: readonly Raise[]): PlanFinding[] {
  const edited = raises.find(({ byEdit }) => byEdit.length > 1)
  const over = raises
    .map((raise) => ({
      week: raise.week.week,
      raised: raise.byStep.length > 1 || raise !== edited ? raise.byStep : raise.byEdit,
    }))
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
  const names = listed(raised.map((variable) => VARIABLE_NAMES[variable]))
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
export function spacing({ lastRaisedOn }: PlanCheckInput, raises: readonly Raise[]): PlanFinding[] {
  const next = raises.find(isRaise)?.week
  const days = next && lastRaisedOn !== null ? next.start - dayNumber(lastRaisedOn) : null
  const isTooSoon = days !== null && days > 0 && days < SPACING_DAYS
  return [
    {
      ...SPACING,
      week: isTooSoon && next ? next.week.number : null,
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

export type Raise = {
  week: WeekOnLine
  /** The last running week before; `null` for her first. */
  before: WeekOnLine | null
  /** What each variable is compared with: the three running weeks before, and this week before the edit. */
  stepFrom: readonly Load[]
  editFrom: readonly Load[]
  byStep: readonly Variable[]
  byEdit: readonly Variable[]
}

/** More minutes than the last running week, or more of any variable. */
function isRaise({ before, byStep, week }: Raise): boolean {
  return before !== null && (byStep.length > 0 || week.minutes > before.minutes + SLACK)
}

/** What every week that can still be changed raises. Three weeks back, so that coming back from a lighter week raises nothing. */
export function raisesOf({ begins, previous, weeks }: Timeline): Raise[] {
  const replaced = previous.filter(hasRuns)
  const running = replaced.filter(({ start }) => start < begins)
  const raises: Raise[] = []
  for (const week of weeks) {
    if (week.isOpen) {
      const stepFrom = running.slice(-3).map(({ load }) => load)
      const editFrom = replaced.filter(({ start }) => start === week.start).map(({ load }) => load)
      raises.push({
        week,
        before: running.at(-1) ?? null,
        stepFrom,
        editFrom,
        byStep: raisedOver(week.load, stepFrom),
        byEdit: raisedOver(week.load, editFrom),
      })
    }
    if (hasRuns(week)) running.push(week)
  }
  return raises
}

function hasRuns(week: WeekOnLine): week is WeekOnLine & { load: Load } {
  return week.load !== null
}
