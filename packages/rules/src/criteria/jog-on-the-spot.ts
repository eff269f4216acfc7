import { testCriterion } from '../evidence/test-outcome.ts'
import { blocking, inBoth, type PhysicalTest } from '../evidence/test-reading.ts'
import { goom2019 } from '../sources.ts'

const SECONDS = 60

export const jogOnTheSpotTest = {
  id: 'LI-JOG',
  name: { en: 'Jog on the spot', fr: 'Jogging sur place' },
  counted: { en: 's of jogging on the spot', fr: 's de jogging sur place' },
  unit: 's',
  sided: false,
  requiredIn: ['goom2019'],
  limits: inBoth(blocking(SECONDS)),
  freshFor: 'testFreshDays',
  question: {
    en: `At least ${SECONDS} seconds of jogging on the spot, symptom-free?`,
    fr: `Au moins ${SECONDS} secondes de jogging sur place, sans symptôme?`,
  },
  sources: [goom2019('G2', 'load and impact battery, jog on the spot')],
  patientText: {
    en: 'The next aim is to jog on the spot for one minute. Try it with your physio.',
    fr: 'Le prochain but\u00A0: une minute de jogging sur place. Essayez avec votre physio.',
  },
} satisfies PhysicalTest

export const jogOnTheSpot = testCriterion(jogOnTheSpotTest)
