import { testCriterion } from '../evidence/test-outcome.ts'
import { blocking, BOTH_PROFILES, type PhysicalTest } from '../evidence/test-reading.ts'
import { article, goom2019 } from '../sources.ts'

const REPS = 10
const AIM = 20

export const singleLegBridgeTest = {
  id: 'ST-BRG',
  name: { en: 'Single-leg bridge', fr: 'Pont sur une jambe' },
  counted: { en: 'single-leg bridges', fr: 'ponts sur une jambe' },
  unit: 'reps',
  sided: true,
  requiredIn: BOTH_PROFILES,
  limits: {
    article2021: blocking(REPS),
    goom2019: { blocksBelow: REPS, target: AIM, shortEffect: 'caution' },
  },
  freshFor: 'testFreshDays',
  question: {
    en: `At least ${REPS} single-leg bridges on each side, symptom-free, with ${AIM} as the aim?`,
    fr: `Au moins ${REPS} ponts sur une jambe de chaque côté, sans symptôme, en visant ${AIM}?`,
  },
  sources: [article('step 1, 10 repetitions'), goom2019('G2', 'strength battery, aim 20')],
  patientText: {
    en: 'Aim for 20 one-leg bridges on each side. Add a few at a time.',
    fr: 'Visez 20 ponts sur une jambe de chaque côté. Ajoutez-en quelques-uns à la fois.',
  },
} satisfies PhysicalTest

export const singleLegBridge = testCriterion(singleLegBridgeTest)
