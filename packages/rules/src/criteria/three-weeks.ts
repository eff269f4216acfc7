import type { Criterion } from '../criterion.ts'
import { answered, notAsked } from '../evidence/freshness.ts'
import type { Facts } from '../facts.ts'
import { daysBetween } from '../plain-date.ts'
import { CHRISTOPHER_2024 } from '../sources.ts'
import { inDays, inDaysMore } from '../text.ts'

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
    if (bornOn === null) return NOT_ASKED
    const days = daysBetween(bornOn, askedOn)
    const value = { kind: 'amount', amount: days, unit: 'days' } as const
    const since = inDays(days)
    const reason = {
      en: `${since.en} since birth. Needs ${DAYS} days.`,
      fr: `${since.fr} depuis l’accouchement. Il faut ${DAYS} jours.`,
    }
    if (days >= DAYS) return answered('met', 'blocking', value, bornOn, reason, null)
    return answered('not_met', 'blocking', value, bornOn, reason, inDaysMore(DAYS - days))
  },
} satisfies Criterion

const NOT_ASKED = notAsked('blocking', { en: 'The birth date', fr: 'La date de l’accouchement' })
