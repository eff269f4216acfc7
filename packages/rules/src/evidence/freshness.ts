import type { Effect, Outcome, Text, Value } from '../criterion.ts'
import { daysBetween, type PlainDate } from '../plain-date.ts'
import { inDays } from '../text.ts'

/** Exactly `windowDays` old is still fresh; evidence dated after the question is none. */
export function isFresh(on: PlainDate, askedOn: PlainDate, windowDays: number): boolean {
  const age = daysBetween(on, askedOn)
  return age >= 0 && age <= windowDays
}

/** The patient's words where the criterion's own words presume an answer. */
export const NOT_CHECKED_YET: Text = {
  en: 'We still need to check this with you. Your physio will do it at your next visit.',
  fr: 'Il nous reste à vérifier ceci avec vous. Votre physio le fera à votre prochaine visite.',
}

export function notAsked(effect: Effect, wouldChange: Text): Outcome {
  return {
    state: 'unknown',
    effect,
    value: null,
    observedOn: null,
    stale: false,
    reason: { en: 'Not recorded.', fr: 'Non consigné.' },
    patientText: NOT_CHECKED_YET,
    wouldChange,
  }
}

/** Evidence past its freshness: shown, but it no longer answers the question. */
export function pastFreshness(evidence: {
  effect: Effect
  value: Value
  on: PlainDate
  askedOn: PlainDate
  windowDays: number
  wouldChange: Text
}): Outcome {
  const { effect, value, on, wouldChange } = evidence
  return {
    state: 'unknown',
    effect,
    value,
    observedOn: on,
    stale: true,
    reason: ageInWords(on, evidence.askedOn, evidence.windowDays),
    patientText: NOT_CHECKED_YET,
    wouldChange,
  }
}

function ageInWords(on: PlainDate, askedOn: PlainDate, windowDays: number): Text {
  const age = daysBetween(on, askedOn)
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
