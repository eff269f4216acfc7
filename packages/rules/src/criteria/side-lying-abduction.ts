import { testCriterion } from '../evidence/test-outcome.ts'
import { aim, inBoth, type PhysicalTest } from '../evidence/test-reading.ts'
import { goom2019 } from '../sources.ts'

const AIM = 20

export const sideLyingAbductionTest = {
  id: 'ST-ABD',
  name: { en: 'Side-lying leg lift', fr: 'Lever de jambe sur le côté' },
  counted: { en: 'side-lying leg lifts', fr: 'levers de jambe sur le côté' },
  unit: 'reps',
  sided: true,
  requiredIn: ['goom2019'],
  limits: inBoth(aim(AIM, 'caution')),
  freshFor: 'testFreshDays',
  question: {
    en: `${AIM} side-lying leg lifts on each side, symptom-free?`,
    fr: `${AIM} levers de jambe sur le côté, de chaque côté, sans symptôme?`,
  },
  sources: [goom2019('G2', 'strength battery, count to fatigue, aim 20')],
  patientText: {
    en: 'Lie on your side and lift the top leg. Build to 20 on each side.',
    fr: 'Couchée sur le côté, levez la jambe du dessus. Visez 20 fois de chaque côté.',
  },
} satisfies PhysicalTest

export const sideLyingAbduction = testCriterion(sideLyingAbductionTest)
