import type { Criterion } from '../criterion.ts'
import { answered, notAsked } from '../evidence/freshness.ts'
import type { Facts } from '../facts.ts'
import { addMonths, daysBetween } from '../plain-date.ts'
import { GOOM_RECOMMENDATION_2 } from '../sources.ts'
import { inDaysMore } from '../text.ts'

const MONTHS = 3

export const threeMonths = {
  id: 'T-3',
  title: { en: 'Three calendar months since birth', fr: 'Trois mois depuis l’accouchement' },
  question: {
    en: `At least ${MONTHS} calendar months since birth?`,
    fr: `Au moins ${MONTHS} mois de calendrier depuis l’accouchement?`,
  },
  threshold: { kind: 'answer', answer: `${MONTHS} months` },
  freshness: 'does_not_age',
  sources: [GOOM_RECOMMENDATION_2],
  patientText: null,
  evaluate: ({ birth: { bornOn }, askedOn }: Facts) => {
    if (bornOn === null) return NOT_ASKED
    const reachedOn = addMonths(bornOn, MONTHS)
    const daysLeft = daysBetween(askedOn, reachedOn)
    const value = { kind: 'date', date: reachedOn } as const
    const reason = {
      en: `Three calendar months are reached on ${reachedOn}.`,
      fr: `Les trois mois de calendrier sont atteints le ${reachedOn}.`,
    }
    if (daysLeft <= 0) return answered('met', 'info', value, bornOn, reason, null)
    return answered('not_met', 'info', value, bornOn, reason, inDaysMore(daysLeft))
  },
} satisfies Criterion

const NOT_ASKED = notAsked('info', { en: 'The birth date', fr: 'La date de l’accouchement' })
