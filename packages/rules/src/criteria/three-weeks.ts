import type { Criterion } from '../criterion.ts'
import { notAsked } from '../evidence/freshness.ts'
import type { Facts } from '../facts.ts'
import { daysBetween } from '../plain-date.ts'
import { CHRISTOPHER_2024 } from '../sources.ts'
import { inDays } from '../text.ts'

const DAYS = 21

export const threeWeeks = {
  id: 'T-2',
  title: { en: 'Three weeks since birth', fr: 'Trois semaines depuis l’accouchement' },
  question: {
    en: `At least ${DAYS} days since birth, the consensus minimum of rest?`,
    fr: `Au moins ${DAYS} jours depuis l’accouchement, le repos minimal du consensus?`,
  },
  threshold: { kind: 'at_least', amount: DAYS, unit: 'days', eachSide: false, symptomFree: false },
  freshness: 'does_not_age',
  sources: [CHRISTOPHER_2024],
  patientText: {
    en: 'The first weeks are for healing. Short, easy walks are fine if they feel good.',
    fr: 'Les premières semaines servent à guérir. De courtes marches faciles conviennent si vous êtes bien.',
  },
  evaluate: ({ birth: { bornOn }, askedOn }: Facts) => {
    if (bornOn === null) {
      return notAsked('blocking', { en: 'The birth date', fr: 'La date de l’accouchement' })
    }
    const days = daysBetween(bornOn, askedOn)
    const left = inDays(DAYS - days)
    return {
      state: days >= DAYS ? 'met' : 'not_met',
      effect: 'blocking',
      value: { kind: 'amount', amount: days, unit: 'days' },
      observedOn: bornOn,
      stale: false,
      reason: {
        en: `${inDays(days).en} since birth. Needs ${DAYS} days.`,
        fr: `${inDays(days).fr} depuis l’accouchement. Il faut ${DAYS} jours.`,
      },
      wouldChange: days >= DAYS ? null : { en: `${left.en} more`, fr: `Encore ${left.fr}` },
    }
  },
} satisfies Criterion
