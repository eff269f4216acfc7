import { testCriterion } from '../evidence/test-outcome.ts'
import { aim, inBoth, type PhysicalTest } from '../evidence/test-reading.ts'
import { goom2019 } from '../sources.ts'

const AIM = 20

export const singleLegCalfRaiseTest = {
  id: 'ST-CALF',
  name: { en: 'Single-leg calf raise', fr: 'Montée sur la pointe d’un pied' },
  counted: { en: 'calf raises', fr: 'montées sur la pointe' },
  unit: 'reps',
  sided: true,
  requiredIn: ['goom2019'],
  limits: inBoth(aim(AIM, 'caution')),
  freshFor: 'testFreshDays',
  question: {
    en: `${AIM} calf raises on each side, symptom-free?`,
    fr: `${AIM} montées sur la pointe de chaque côté, sans symptôme?`,
  },
  sources: [goom2019('G2', 'strength battery, count to fatigue, aim 20')],
  patientText: {
    en: 'Build to 20 calf raises on each side. Add a few at a time.',
    fr: 'Visez 20 montées sur la pointe de chaque côté. Ajoutez-en quelques-unes à la fois.',
  },
} satisfies PhysicalTest

export const singleLegCalfRaise = testCriterion(singleLegCalfRaiseTest)
