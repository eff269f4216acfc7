import type { Criterion, Text } from '../criterion.ts'
import { atLeast, needs, openPartsInWords, type Part, stateOfParts } from '../evidence/parts.ts'
import { examCriterion } from '../evidence/pelvic-floor-exam.ts'
import type { PelvicFloorFindings } from '../facts.ts'
import { goom2019 } from '../sources.ts'

const FAST = 10
const LONG = 8
const LONG_HOLD_S = 6
const GENTLE_HOLD_S = 60

const PARTS: readonly Part<PelvicFloorFindings>[] = [
  {
    asked: { en: 'fast contractions', fr: 'contractions rapides' },
    found: {
      en: `fewer than ${FAST} fast contractions`,
      fr: `moins de ${FAST} contractions rapides`,
    },
    state: ({ fastContractions }) => atLeast(fastContractions, FAST),
  },
  {
    asked: { en: 'long contractions', fr: 'contractions longues' },
    found: {
      en: `fewer than ${LONG} long contractions`,
      fr: `moins de ${LONG} contractions longues`,
    },
    state: ({ longContractions }) => atLeast(longContractions, LONG),
  },
  {
    asked: { en: 'seconds of a long contraction', fr: 'durée d’une contraction longue' },
    found: {
      en: `long contractions held less than ${LONG_HOLD_S} s`,
      fr: `contractions longues tenues moins de ${LONG_HOLD_S} s`,
    },
    state: ({ longHoldSeconds }) => atLeast(longHoldSeconds, LONG_HOLD_S),
  },
  {
    asked: { en: 'gentle hold', fr: 'contraction légère' },
    found: {
      en: `gentle hold of less than ${GENTLE_HOLD_S} s`,
      fr: `contraction légère tenue moins de ${GENTLE_HOLD_S} s`,
    },
    state: ({ gentleHoldSeconds }) => atLeast(gentleHoldSeconds, GENTLE_HOLD_S),
  },
  {
    asked: { en: 'whether tested standing', fr: 'si testé debout' },
    found: { en: 'not tested standing', fr: 'pas testé debout' },
    state: ({ testedStanding }) => needs('yes', testedStanding),
  },
]

const BASELINE: Text = {
  en: `${FAST} fast contractions, ${LONG}–12 of ${LONG_HOLD_S}–8 s, and ${GENTLE_HOLD_S} s at 30–50\u00A0%, standing`,
  fr: `${FAST} contractions rapides, ${LONG} à 12 de ${LONG_HOLD_S} à 8 s, et ${GENTLE_HOLD_S} s à 30–50\u00A0%, debout`,
}
const FINE: Text = {
  en: `Reached: ${BASELINE.en}.`,
  fr: `Atteint\u00A0: ${BASELINE.fr}.`,
}

export const pelvicFloorBaseline = {
  id: 'PF-1',
  title: {
    en: 'Pelvic floor strength and endurance',
    fr: 'Force et endurance du plancher pelvien',
  },
  question: { en: `${BASELINE.en}?`, fr: `${BASELINE.fr}?` },
  threshold: { kind: 'at_least', amount: FAST, unit: 'reps', eachSide: false, symptomFree: false },
  freshness: 'testFreshDays',
  sources: [goom2019('G2', 'pelvic floor baseline before running')],
  patientText: {
    en: 'Your pelvic floor will get stronger with daily practice.',
    fr: 'Votre plancher pelvien se renforcera avec des exercices chaque jour.',
  },
  evaluate: examCriterion({
    fields: [
      'fastContractions',
      'longContractions',
      'longHoldSeconds',
      'gentleHoldSeconds',
      'testedStanding',
    ],
    value: ({ fastContractions }) =>
      fastContractions === null ? null : { kind: 'amount', amount: fastContractions, unit: 'reps' },
    judge: (exam) => ({ state: stateOfParts(PARTS, exam), effect: 'caution' }),
    reason: (exam, { state }) => (state === 'met' ? FINE : openPartsInWords(PARTS, exam)),
    wouldChange: ({ state }) => (state === 'met' ? null : BASELINE),
    unknownEffect: 'caution',
    toKnow: BASELINE,
  }),
} satisfies Criterion
