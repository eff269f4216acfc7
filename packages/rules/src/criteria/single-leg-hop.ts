import { testCriterion } from '../evidence/test-outcome.ts'
import { blocking, BOTH_PROFILES, inBoth, type PhysicalTest } from '../evidence/test-reading.ts'
import { article, clinicProtocol, goom2019 } from '../sources.ts'

const REPS = 10

export const singleLegHopTest = {
  id: 'LI-HOP',
  name: { en: 'Single-leg hop', fr: 'Sauts sur une jambe' },
  counted: { en: 'hops', fr: 'sauts' },
  unit: 'reps',
  sided: true,
  requiredIn: BOTH_PROFILES,
  limits: inBoth(blocking(REPS)),
  freshFor: 'testFreshDays',
  question: {
    en: `At least ${REPS} hops on each leg, symptom-free?`,
    fr: `Au moins ${REPS} sauts sur chaque jambe, sans symptôme?`,
  },
  sources: [
    article('step 1, side not stated'),
    goom2019('G2', 'load and impact battery, hop in place'),
    clinicProtocol('on each side'),
  ],
  patientText: {
    en: 'The next aim is 10 hops on each leg. Keep the exercises your physio set.',
    fr: 'Le prochain but\u00A0: 10 sauts sur chaque jambe. Continuez les exercices de votre physio.',
  },
} satisfies PhysicalTest

export const singleLegHop = testCriterion(singleLegHopTest)
