import type { Criterion } from '../criterion.ts'
import { testCriterion } from '../evidence/test-outcome.ts'
import { blocking, type PhysicalTest, testThreshold } from '../evidence/test-reading.ts'
import { article, goom2019 } from '../sources.ts'

const REPS = 10
const AIM = 20

export const singleLegBridgeTest = {
  id: 'ST-BRG',
  name: { en: 'Single-leg bridge', fr: 'Pont sur une jambe' },
  counted: { en: 'single-leg bridges', fr: 'ponts sur une jambe' },
  unit: 'reps',
  sided: true,
  requiredIn: ['article2021', 'goom2019'],
  limits: {
    article2021: blocking(REPS),
    goom2019: { blocksBelow: REPS, target: AIM, shortEffect: 'caution' },
  },
  freshFor: 'testFreshDays',
} satisfies PhysicalTest

export const singleLegBridge = {
  id: singleLegBridgeTest.id,
  title: singleLegBridgeTest.name,
  question: {
    en: `At least ${REPS} single-leg bridges on each side, symptom-free, with ${AIM} as the aim?`,
    fr: `Au moins ${REPS} ponts sur une jambe de chaque côté, sans symptôme, en visant ${AIM}?`,
  },
  threshold: testThreshold(singleLegBridgeTest, singleLegBridgeTest.limits.goom2019),
  freshness: singleLegBridgeTest.freshFor,
  sources: [article('step 1, 10 repetitions'), goom2019('G2', 'strength battery, aim 20')],
  patientText: {
    en: 'Aim for 20 one-leg bridges on each side. Add a few at a time.',
    fr: 'Visez 20 ponts sur une jambe de chaque côté. Ajoutez-en quelques-uns à la fois.',
  },
  evaluate: testCriterion(singleLegBridgeTest),
} satisfies Criterion
