import { testCriterion } from '../evidence/test-outcome.ts'
import { blocking, inBoth, type PhysicalTest } from '../evidence/test-reading.ts'
import { goom2019 } from '../sources.ts'

const REPS = 10

export const runningManTest = {
  id: 'LI-RMAN',
  name: { en: 'Running man', fr: 'Coureur sur une jambe' },
  counted: { en: 'running-man moves', fr: 'mouvements du coureur' },
  unit: 'reps',
  sided: true,
  requiredIn: ['goom2019'],
  limits: inBoth(blocking(REPS)),
  freshFor: 'testFreshDays',
  question: {
    en: `At least ${REPS} running-man moves on each side, symptom-free?`,
    fr: `Au moins ${REPS} mouvements du coureur de chaque côté, sans symptôme?`,
  },
  sources: [goom2019('G2', 'load and impact battery, single-leg running man')],
  patientText: {
    en: 'The next aim is 10 running-man moves on each side. Your physio will show you.',
    fr: 'Le prochain but\u00A0: 10 mouvements du coureur de chaque côté. Votre physio vous montrera.',
  },
} satisfies PhysicalTest

export const runningMan = testCriterion(runningManTest)
