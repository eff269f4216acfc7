import { testCriterion } from '../evidence/test-outcome.ts'
import { blocking, inBoth, type PhysicalTest } from '../evidence/test-reading.ts'
import { goom2019 } from '../sources.ts'

const MINUTES = 30

export const thirtyMinuteWalkTest = {
  id: 'LI-WALK',
  name: { en: 'Walking', fr: 'Marche' },
  counted: { en: 'min of walking', fr: 'min de marche' },
  unit: 'min',
  sided: false,
  requiredIn: ['goom2019'],
  limits: inBoth(blocking(MINUTES)),
  freshFor: 'symptomFreshDays',
  question: {
    en: `A walk of at least ${MINUTES} minutes without symptoms?`,
    fr: `Une marche d’au moins ${MINUTES} minutes sans symptôme?`,
  },
  sources: [goom2019('G2', 'load and impact battery, walking')],
  patientText: {
    en: 'Walk 30 minutes without symptoms. Build up a little at a time.',
    fr: 'Marchez 30 minutes sans symptôme. Augmentez un peu à la fois.',
  },
} satisfies PhysicalTest

export const thirtyMinuteWalk = testCriterion(thirtyMinuteWalkTest)
