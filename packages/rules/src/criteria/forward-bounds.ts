import { testCriterion } from '../evidence/test-outcome.ts'
import { blocking, BOTH_PROFILES, inBoth, type PhysicalTest } from '../evidence/test-reading.ts'
import { article, goom2019 } from '../sources.ts'

const REPS = 10

export const forwardBoundsTest = {
  id: 'LI-BND',
  name: { en: 'Forward bounds', fr: 'Bonds vers l’avant' },
  counted: { en: 'forward bounds', fr: 'bonds vers l’avant' },
  unit: 'reps',
  sided: false,
  requiredIn: BOTH_PROFILES,
  limits: inBoth(blocking(REPS)),
  freshFor: 'testFreshDays',
  question: {
    en: `At least ${REPS} forward bounds, symptom-free?`,
    fr: `Au moins ${REPS} bonds vers l’avant, sans symptôme?`,
  },
  sources: [article('step 1'), goom2019('G2', 'load and impact battery, forward bounds')],
  patientText: {
    en: 'The next aim is 10 forward bounds. Try them with your physio.',
    fr: 'Le prochain but\u00A0: 10 bonds vers l’avant. Essayez avec votre physio.',
  },
} satisfies PhysicalTest

export const forwardBounds = testCriterion(forwardBoundsTest)
