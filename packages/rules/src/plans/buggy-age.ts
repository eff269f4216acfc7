import type { Text } from '../criterion.ts'
import { addMonths, dateOf, dayNumber } from '../plain-date.ts'
import { goom2019, published } from '../sources.ts'
import type { PlanCheckInput, PlanFinding } from './finding.ts'
import type { PlannedRun, Timeline } from './timeline.ts'

/** Calendar months. */
export const BUGGY_MONTHS = 6

const RULE = {
  rule: 'PL-5',
  part: 'buggy',
  effect: 'blocking',
  sources: [
    goom2019('G1', 'recommendation 4, running buggy'),
    published(
      'Moving Medicine, running with a buggy',
      'movingmedicine.ac.uk, from 6 months',
      'official',
    ),
  ],
} as const

/** PL-5: a run with the buggy only when the baby is six calendar months old on that day. The day itself counts. */
export function buggyAge({ babyBornOn }: PlanCheckInput, timeline: Timeline): PlanFinding[] {
  const withBuggy = timeline.runs.filter(({ on, session }) => session.buggy && on >= timeline.today)
  if (withBuggy.length === 0) return [settled('not_applicable', NO_BUGGY, NO_BUGGY)]
  if (babyBornOn === null) return firstOfEachWeek(withBuggy).map(ageUnknown)
  const from = addMonths(babyBornOn, BUGGY_MONTHS)
  const tooEarly = withBuggy.filter(({ on }) => on < dayNumber(from))
  if (tooEarly.length > 0) return firstOfEachWeek(tooEarly).map((run) => early(run, from))
  return [settled('met', sixMonthsOn(from), OLD_ENOUGH)]
}

function firstOfEachWeek(runs: readonly PlannedRun[]): PlannedRun[] {
  return runs.filter(({ week }, index) => runs[index - 1]?.week !== week)
}

function sixMonthsOn(from: string): Text {
  return { en: `Six months on ${from}`, fr: `Six mois le ${from}` }
}

function early({ on, week }: PlannedRun, from: string): PlanFinding {
  const day = dateOf(on)
  const reached = sixMonthsOn(from)
  return {
    ...RULE,
    week,
    state: 'not_met',
    value: null,
    limit: BUGGY_MONTHS,
    arithmetic: { en: `${day}. ${reached.en}`, fr: `${day}. ${reached.fr}` },
    reason: {
      en: `Week ${week} has a run with the buggy before the baby is ${BUGGY_MONTHS} months old.`,
      fr: `La semaine ${week} prévoit une course avec la poussette avant les ${BUGGY_MONTHS} mois du bébé.`,
    },
    patientText: PATIENT_TEXT,
  }
}

function ageUnknown({ week }: PlannedRun): PlanFinding {
  return {
    ...RULE,
    week,
    state: 'unknown',
    value: null,
    limit: BUGGY_MONTHS,
    arithmetic: { en: 'Birth date not known', fr: 'Date de naissance inconnue' },
    reason: {
      en: `Week ${week} has a run with the buggy, and the baby’s age is not known.`,
      fr: `La semaine ${week} prévoit une course avec la poussette, et l’âge du bébé est inconnu.`,
    },
    patientText: PATIENT_TEXT,
  }
}

const PATIENT_TEXT: Text = {
  en: 'From 6 months with a running buggy.',
  fr: 'À partir de 6 mois avec une poussette de course.',
}
const NO_BUGGY: Text = { en: 'No run with the buggy.', fr: 'Aucune course avec la poussette.' }
const OLD_ENOUGH: Text = {
  en: `Every run with the buggy comes after the baby is ${BUGGY_MONTHS} months old.`,
  fr: `Chaque course avec la poussette vient après les ${BUGGY_MONTHS} mois du bébé.`,
}

function settled(state: 'met' | 'not_applicable', arithmetic: Text, reason: Text): PlanFinding {
  const blank = { week: null, value: null, limit: BUGGY_MONTHS, patientText: null }
  return { ...RULE, ...blank, state, arithmetic, reason }
}
