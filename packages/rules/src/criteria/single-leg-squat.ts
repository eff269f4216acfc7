import { testCriterion } from '../evidence/test-outcome.ts'
import { blocking, BOTH_PROFILES, inBoth, type PhysicalTest } from '../evidence/test-reading.ts'
import { article, goom2019 } from '../sources.ts'

const REPS = 10

export const singleLegSquatTest = {
  id: 'LI-SLS',
  name: { en: 'Single-leg squat', fr: 'Flexion sur une jambe' },
  counted: { en: 'single-leg squats', fr: 'flexions sur une jambe' },
  unit: 'reps',
  sided: true,
  requiredIn: BOTH_PROFILES,
  limits: inBoth(blocking(REPS)),
  freshFor: 'testFreshDays',
  question: {
    en: `At least ${REPS} single-leg squats on each side, symptom-free?`,
    fr: `Au moins ${REPS} flexions sur une jambe de chaque côté, sans symptôme?`,
  },
  sources: [article('step 1'), goom2019('G2', 'load and impact battery, single-leg squat')],
  patientText: {
    en: 'Build to 10 one-leg squats on each side. Stop if you feel symptoms.',
    fr: 'Visez 10 flexions sur une jambe de chaque côté. Arrêtez si un symptôme apparaît.',
  },
} satisfies PhysicalTest

export const singleLegSquat = testCriterion(singleLegSquatTest)
