import type { Criterion } from '../criterion.ts'
import { symptomCriterion } from '../evidence/symptom-answer.ts'
import { goom2019 } from '../sources.ts'

export const bulge = {
  id: 'SX-3',
  title: { en: 'Vaginal bulge', fr: 'Bosse vaginale' },
  question: {
    en: 'No bulge seen or felt?',
    fr: 'Aucune bosse vue ou sentie?',
  },
  threshold: { kind: 'answer', answer: 'no' },
  freshness: 'symptomFreshDays',
  sources: [goom2019('G2', 'signs to seek help')],
  patientText: {
    en: 'You noticed a bulge. Let’s look at that together.',
    fr: 'Vous avez remarqué une bosse. Regardons cela ensemble.',
  },
  evaluate: symptomCriterion({
    answer: ({ bulge }) => bulge,
    reported: ['bulge'],
    name: { en: 'a bulge seen or felt', fr: 'bosse vue ou sentie' },
  }),
} satisfies Criterion
