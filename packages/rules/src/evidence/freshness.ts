import type {
  Context,
  Criterion,
  Effect,
  Outcome,
  State,
  Text,
  Threshold,
  Value,
} from '../criterion.ts'
import type { Facts } from '../facts.ts'
import { daysBetween, type PlainDate } from '../plain-date.ts'
import type { Settings } from '../settings.ts'
import { inDays } from '../text.ts'

/** Which of the clinic's settings says how long an answer counts. */
export type FreshFor = 'symptomFreshDays' | 'testFreshDays'

/** By name, because a look-up by a changing name is slower. */
export function freshDays(settings: Settings, freshFor: FreshFor): number {
  return freshFor === 'testFreshDays' ? settings.testFreshDays : settings.symptomFreshDays
}

/** Exactly `windowDays` old is still fresh; evidence dated after the question is none. */
export function isFresh(on: PlainDate, askedOn: PlainDate, windowDays: number): boolean {
  const age = ageOf(on, askedOn)
  return age >= 0 && age <= windowDays
}

const counted = { on: '', askedOn: '', age: Number.NaN }

/** Days from the evidence to the question. Most answers are of one visit, so the last age counted is kept. */
function ageOf(on: PlainDate, askedOn: PlainDate): number {
  if (on !== counted.on || askedOn !== counted.askedOn) {
    counted.on = on
    counted.askedOn = askedOn
    counted.age = daysBetween(on, askedOn)
  }
  return counted.age
}

/** The patient's words where the criterion's own words presume an answer. */
export const NOT_CHECKED_YET: Text = {
  en: 'We still need to check this with you. Your physio will do it at your next visit.',
  fr: 'Il nous reste à vérifier ceci avec vous. Votre physio le fera à votre prochaine visite.',
}
const NOT_RECORDED: Text = { en: 'Not recorded.', fr: 'Non consigné.' }

export function notAsked(effect: Effect, wouldChange: Text): Outcome {
  return {
    state: 'unknown',
    effect,
    value: null,
    observedOn: null,
    stale: false,
    reason: NOT_RECORDED,
    wouldChange,
    patientText: NOT_CHECKED_YET,
    threshold: null,
  }
}

export function notApplicable(effect: Effect, reason: Text): Outcome {
  return {
    state: 'not_applicable',
    effect,
    value: null,
    observedOn: null,
    stale: false,
    reason,
    wouldChange: null,
    patientText: null,
    threshold: null,
  }
}

/** Evidence past its freshness: shown, but it no longer answers the question. */
export function pastFreshness(
  effect: Effect,
  value: Value,
  on: PlainDate,
  askedOn: PlainDate,
  windowDays: number,
  wouldChange: Text,
): Outcome {
  return {
    state: 'unknown',
    effect,
    value,
    observedOn: on,
    stale: true,
    reason: ageInWords(on, askedOn, windowDays),
    wouldChange,
    patientText: NOT_CHECKED_YET,
    threshold: null,
  }
}

/** What fresh answers say; of an unknown the patient hears that it is still to be checked. */
export function answered(
  state: State,
  effect: Effect,
  value: Value,
  observedOn: PlainDate | null,
  reason: Text,
  wouldChange: Text | null,
  threshold: Threshold = null,
): Outcome {
  return {
    state,
    effect,
    value,
    observedOn,
    stale: false,
    reason,
    wouldChange,
    patientText: state === 'unknown' ? NOT_CHECKED_YET : null,
    threshold,
  }
}

export type Verdict = { state: State; reason: Text; wouldChange: Text | null }

type FreshQuestion<Answers> = {
  effect: Effect
  freshFor: FreshFor
  /** What she answered; `null` when she was never asked. */
  answers: (facts: Facts) => Answers | null
  /** Where it was never asked; without it that is unknown. */
  neverAsked?: Outcome
  value?: (answers: Answers) => Value
  /** What would make it known. */
  toKnow: Text
  judge: (answers: Answers, facts: Facts, context: Context) => Verdict
}

/** Most criteria: never asked, too old, or judged by what was answered. */
export function whileFresh<Answers extends { on: PlainDate }>(
  question: FreshQuestion<Answers>,
): Criterion['evaluate'] {
  const { answers: answersOf, effect, freshFor, judge, toKnow, value: valueOf } = question
  const neverAsked = question.neverAsked ?? notAsked(effect, toKnow)
  return (facts, context) => {
    const answers = answersOf(facts)
    if (answers === null) return neverAsked
    const { on } = answers
    const windowDays = freshDays(context.settings, freshFor)
    const value = valueOf ? valueOf(answers) : null
    if (!isFresh(on, facts.askedOn, windowDays)) {
      return pastFreshness(effect, value, on, facts.askedOn, windowDays, toKnow)
    }
    const { reason, state, wouldChange } = judge(answers, facts, context)
    return answered(state, effect, value, on, reason, wouldChange)
  }
}

function ageInWords(on: PlainDate, askedOn: PlainDate, windowDays: number): Text {
  const age = ageOf(on, askedOn)
  if (age < 0) {
    return {
      en: `Dated ${on}, after the day of the question.`,
      fr: `Daté du ${on}, après le jour de la question.`,
    }
  }
  return {
    en: `Recorded ${inDays(age).en} ago (${on}). Counts as unknown after ${inDays(windowDays).en}.`,
    fr: `Consigné il y a ${inDays(age).fr} (${on}). Compte comme inconnu après ${inDays(windowDays).fr}.`,
  }
}
