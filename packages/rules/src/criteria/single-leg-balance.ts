import { testCriterion } from '../evidence/test-outcome.ts'
import { blocking, BOTH_PROFILES, inBoth, type PhysicalTest } from '../evidence/test-reading.ts'
import { article, goom2019 } from '../sources.ts'

const SECONDS = 10

export const singleLegBalanceTest = {
  id: 'LI-SLB',
  name: { en: 'Single-leg balance', fr: 'Équilibre sur une jambe' },
  counted: { en: 's of one-leg balance', fr: 's d’équilibre sur une jambe' },
  unit: 's',
  sided: true,
  requiredIn: BOTH_PROFILES,
  limits: inBoth(blocking(SECONDS)),
  freshFor: 'testFreshDays',
  question: {
    en: `At least ${SECONDS} seconds of balance on each leg, symptom-free?`,
    fr: `Au moins ${SECONDS} secondes d’équilibre sur chaque jambe, sans symptôme?`,
  },
  sources: [article('step 1'), goom2019('G2', 'load and impact battery, single-leg balance')],
  patientText: {
    en: 'Stand on one leg for 10 seconds, on each side. Practise near a wall.',
    fr: 'Tenez sur une jambe 10 secondes, de chaque côté. Exercez-vous près d’un mur.',
  },
} satisfies PhysicalTest

export const singleLegBalance = testCriterion(singleLegBalanceTest)
