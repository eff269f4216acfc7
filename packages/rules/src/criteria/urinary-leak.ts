import type { Criterion } from '../criterion.ts'
import { symptomCriterion } from '../evidence/symptom-answer.ts'
import { article, goom2019, GOOM_RECOMMENDATION_2 } from '../sources.ts'

export const urinaryLeak = {
  id: 'SX-1',
  title: { en: 'Urinary leak', fr: 'Fuite d’urine' },
  question: {
    en: 'No urinary leak in the last 14 days, with effort, cough, walking or urge?',
    fr: 'Aucune fuite d’urine depuis 14 jours, à l’effort, à la toux, à la marche ou par envie pressante?',
  },
  threshold: { kind: 'answer', answer: 'no' },
  freshness: 'symptomFreshDays',
  sources: [
    article('step 1, pass rule'),
    GOOM_RECOMMENDATION_2,
    goom2019('G2', 'signs to seek help'),
  ],
  patientText: {
    en: 'Leaking pee is common and treatable. We work on that first.',
    fr: 'Les fuites d’urine sont fréquentes et se traitent. On commence par cela.',
  },
  evaluate: symptomCriterion({
    answer: ({ urinaryLeak }) => urinaryLeak,
    reported: ['urinary_leak'],
    name: { en: 'urinary leak', fr: 'fuite d’urine' },
  }),
} satisfies Criterion
