import type { Criterion } from '../criterion.ts'
import { testCriterion } from '../evidence/test-outcome.ts'
import { aim, type PhysicalTest, testThreshold } from '../evidence/test-reading.ts'
import { goom2019 } from '../sources.ts'

const AIM = 20

export const singleLegSitToStandTest = {
  id: 'ST-STS',
  name: { en: 'Single-leg sit to stand', fr: 'Lever de chaise sur une jambe' },
  counted: { en: 'one-leg sit to stands', fr: 'levers de chaise sur une jambe' },
  unit: 'reps',
  sided: true,
  requiredIn: ['goom2019'],
  limits: { article2021: aim(AIM, 'caution'), goom2019: aim(AIM, 'caution') },
  freshFor: 'testFreshDays',
} satisfies PhysicalTest

export const singleLegSitToStand = {
  id: singleLegSitToStandTest.id,
  title: singleLegSitToStandTest.name,
  question: {
    en: `${AIM} single-leg sit to stands on each side, symptom-free?`,
    fr: `${AIM} levers de chaise sur une jambe de chaque côté, sans symptôme?`,
  },
  threshold: testThreshold(singleLegSitToStandTest, singleLegSitToStandTest.limits.goom2019),
  freshness: singleLegSitToStandTest.freshFor,
  sources: [goom2019('G2', 'strength battery, count to fatigue, aim 20')],
  patientText: {
    en: 'Stand up from a chair on one leg. Build to 20 on each side.',
    fr: 'Levez-vous d’une chaise sur une jambe. Visez 20 fois de chaque côté.',
  },
  evaluate: testCriterion(singleLegSitToStandTest),
} satisfies Criterion
