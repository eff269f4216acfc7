import type { Criterion, Outcome, Text } from '../criterion.ts'
import { answered, notAsked } from '../evidence/freshness.ts'
import type { Facts } from '../facts.ts'
import { daysBetween } from '../plain-date.ts'
import { article, CHRISTOPHER_2024, GOOM_RECOMMENDATION_2 } from '../sources.ts'
import { inDays, inDaysMore, inWeeksAndDays } from '../text.ts'

const DAYS = 84

const MOST_WAIT: Text = {
  en: 'Most women wait 12 weeks before running. Walking and pelvic floor work are good now.',
  fr: 'La plupart des femmes attendent 12 semaines. Marche et plancher pelvien conviennent dès maintenant.',
}

export const twelveWeeks = {
  id: 'T-1',
  title: { en: 'Twelve weeks since birth', fr: 'Douze semaines depuis l’accouchement' },
  question: {
    en: `At least ${DAYS} days (12 weeks) since birth?`,
    fr: `Au moins ${DAYS} jours (12 semaines) depuis l’accouchement?`,
  },
  threshold: { kind: 'at_least', amount: DAYS, unit: 'days', eachSide: false, symptomFree: false },
  freshness: 'does_not_age',
  sources: [article('Learn Patience'), GOOM_RECOMMENDATION_2, CHRISTOPHER_2024],
  patientText: MOST_WAIT,
  evaluate: ({ birth, askedOn }: Facts) => {
    if (birth.bornOn === null) return NOT_ASKED
    return outcomeAfter(daysBetween(birth.bornOn, askedOn), birth.bornOn)
  },
} satisfies Criterion

const NOT_ASKED = notAsked('blocking', { en: 'The birth date', fr: 'La date de l’accouchement' })

function outcomeAfter(days: number, bornOn: string): Outcome {
  const value = { kind: 'amount', amount: days, unit: 'days' } as const
  const reason = timeInWords(days)
  if (days >= DAYS) return answered('met', 'blocking', value, bornOn, reason, null)
  const outcome = answered('not_met', 'blocking', value, bornOn, reason, inDaysMore(DAYS - days))
  return { ...outcome, patientText: days < 0 ? null : waitingText(days) }
}

function timeInWords(days: number): Text {
  if (days < 0) {
    return {
      en: 'The birth date lies after the day of the question.',
      fr: 'La date de l’accouchement est après le jour de la question.',
    }
  }
  const since = inWeeksAndDays(days)
  const all = inDays(days)
  return {
    en: `${since.en} (${all.en}) since birth. Needs ${DAYS} days (12 weeks).`,
    fr: `${since.fr} (${all.fr}) depuis l’accouchement. Il faut ${DAYS} jours (12 semaines).`,
  }
}

function waitingText(days: number): Text {
  const since = inWeeksAndDays(days - (days % 7))
  return {
    en: `It has been ${since.en}. ${MOST_WAIT.en}`,
    fr: `Cela fait ${since.fr}. ${MOST_WAIT.fr}`,
  }
}
