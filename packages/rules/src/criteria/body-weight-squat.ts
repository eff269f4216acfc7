import { testCriterion } from '../evidence/test-outcome.ts'
import { aim, blocking, type PhysicalTest } from '../evidence/test-reading.ts'
import { article } from '../sources.ts'

const REPS = 10

export const bodyWeightSquatTest = {
  id: 'ST-BSQ',
  name: { en: 'Body-weight squat', fr: 'Flexion des deux jambes' },
  counted: { en: 'body-weight squats', fr: 'flexions des deux jambes' },
  unit: 'reps',
  sided: false,
  requiredIn: ['article2021'],
  limits: { article2021: blocking(REPS), goom2019: aim(REPS, 'info') },
  freshFor: 'testFreshDays',
  question: {
    en: `At least ${REPS} body-weight squats, symptom-free?`,
    fr: `Au moins ${REPS} flexions des deux jambes, sans symptôme?`,
  },
  sources: [article('step 1')],
  patientText: {
    en: 'Build to 10 squats on two legs. Stop if you feel symptoms.',
    fr: 'Visez 10 flexions des deux jambes. Arrêtez si un symptôme apparaît.',
  },
} satisfies PhysicalTest

export const bodyWeightSquat = testCriterion(bodyWeightSquatTest)
