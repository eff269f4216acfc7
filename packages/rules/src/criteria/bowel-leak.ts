import type { Criterion } from '../criterion.ts'
import { symptomCriterion } from '../evidence/symptom-answer.ts'
import { goom2019 } from '../sources.ts'

export const bowelLeak = {
  id: 'SX-4',
  title: { en: 'Wind or stool leak', fr: 'Fuite de gaz ou de selles' },
  question: {
    en: 'No wind or stool loss, and no urgency that is hard to defer?',
    fr: 'Aucune perte de gaz ou de selles, ni envie difficile à retenir?',
  },
  threshold: { kind: 'answer', answer: 'no' },
  freshness: 'symptomFreshDays',
  sources: [goom2019('G2', 'signs to seek help')],
  patientText: {
    en: 'Leaking wind or stool is common and treatable. We work on that first.',
    fr: 'Les fuites de gaz ou de selles sont fréquentes et se traitent. On commence par cela.',
  },
  evaluate: symptomCriterion({
    answer: ({ bowelLeakOrUrgency }) => bowelLeakOrUrgency,
    reported: ['bowel_leak'],
    name: {
      en: 'wind or stool loss, or urgency hard to defer',
      fr: 'perte de gaz ou de selles, ou envie pressante',
    },
  }),
} satisfies Criterion
