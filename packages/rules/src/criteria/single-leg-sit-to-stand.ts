import { testCriterion } from '../evidence/test-outcome.ts'
import { aim, inBoth, type PhysicalTest } from '../evidence/test-reading.ts'
import { goom2019 } from '../sources.ts'

const AIM = 20

export const singleLegSitToStandTest = {
  id: 'ST-STS',
  name: { en: 'Single-leg sit to stand', fr: 'Lever de chaise sur une jambe' },
  counted: { en: 'one-leg sit to stands', fr: 'levers de chaise sur une jambe' },
  unit: 'reps',
  sided: true,
  requiredIn: ['goom2019'],
  limits: inBoth(aim(AIM, 'caution')),
  freshFor: 'testFreshDays',
  question: {
    en: `${AIM} single-leg sit to stands on each side, symptom-free?`,
    fr: `${AIM} levers de chaise sur une jambe de chaque côté, sans symptôme?`,
  },
  sources: [goom2019('G2', 'strength battery, count to fatigue, aim 20')],
  patientText: {
    en: 'Stand up from a chair on one leg. Build to 20 on each side.',
    fr: 'Levez-vous d’une chaise sur une jambe. Visez 20 fois de chaque côté.',
  },
} satisfies PhysicalTest

export const singleLegSitToStand = testCriterion(singleLegSitToStandTest)
