import type { Criterion } from '../criterion.ts'
import { notAsked } from '../evidence/freshness.ts'
import type { Facts } from '../facts.ts'
import { addMonths, daysBetween } from '../plain-date.ts'
import { GOOM_RECOMMENDATION_2 } from '../sources.ts'
import { inDays } from '../text.ts'

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
    if (bornOn === null) {
      return notAsked('info', { en: 'The birth date', fr: 'La date de l’accouchement' })
    }
    const reachedOn = addMonths(bornOn, MONTHS)
    const daysLeft = daysBetween(askedOn, reachedOn)
    const left = inDays(daysLeft)
    return {
      state: daysLeft <= 0 ? 'met' : 'not_met',
      effect: 'info',
      value: { kind: 'date', date: reachedOn },
      observedOn: bornOn,
      stale: false,
      reason: {
        en: `Three calendar months are reached on ${reachedOn}.`,
        fr: `Les trois mois de calendrier sont atteints le ${reachedOn}.`,
      },
      wouldChange: daysLeft <= 0 ? null : { en: `${left.en} more`, fr: `Encore ${left.fr}` },
    }
  },
} satisfies Criterion
