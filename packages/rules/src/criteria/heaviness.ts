import type { Criterion } from '../criterion.ts'
import { symptomCriterion } from '../evidence/symptom-answer.ts'
import { article, goom2019, MOORE_2021 } from '../sources.ts'

export const heaviness = {
  id: 'SX-2',
  title: { en: 'Heaviness or dragging', fr: 'Lourdeur ou tiraillement' },
  question: {
    en: 'No heaviness, pressure or dragging?',
    fr: 'Aucune lourdeur, pression ni tiraillement vers le bas?',
  },
  threshold: { kind: 'answer', answer: 'no' },
  freshness: 'symptomFreshDays',
  sources: [article('step 1, pass rule'), goom2019('G2', 'signs to seek help'), MOORE_2021],
  patientText: {
    en: 'That heavy feeling tells us to build support first.',
    fr: 'Cette lourdeur nous dit de bâtir d’abord le soutien.',
  },
  evaluate: symptomCriterion({
    answer: ({ heaviness }) => heaviness,
    reported: ['heaviness', 'dragging'],
    name: { en: 'heaviness, pressure or dragging', fr: 'lourdeur, pression ou tiraillement' },
  }),
} satisfies Criterion
