import type { Criterion } from '../criterion.ts'
import { testCriterion } from '../evidence/test-outcome.ts'
import { blocking, type PhysicalTest, testThreshold } from '../evidence/test-reading.ts'
import { goom2019 } from '../sources.ts'

const REPS = 10

export const runningManTest = {
  id: 'LI-RMAN',
  name: { en: 'Running man', fr: 'Coureur sur une jambe' },
  counted: { en: 'running-man moves', fr: 'mouvements du coureur' },
  unit: 'reps',
  sided: true,
  requiredIn: ['goom2019'],
  limits: { article2021: blocking(REPS), goom2019: blocking(REPS) },
  freshFor: 'testFreshDays',
} satisfies PhysicalTest

export const runningMan = {
  id: runningManTest.id,
  title: runningManTest.name,
  question: {
    en: `At least ${REPS} running-man moves on each side, symptom-free?`,
    fr: `Au moins ${REPS} mouvements du coureur de chaque côté, sans symptôme?`,
  },
  threshold: testThreshold(runningManTest, runningManTest.limits.goom2019),
  freshness: runningManTest.freshFor,
  sources: [goom2019('G2', 'load and impact battery, single-leg running man')],
  patientText: {
    en: 'The next aim is 10 running-man moves on each side. Your physio will show you.',
    fr: 'Le prochain but\u00A0: 10 mouvements du coureur de chaque côté. Votre physio vous montrera.',
  },
  evaluate: testCriterion(runningManTest),
} satisfies Criterion
