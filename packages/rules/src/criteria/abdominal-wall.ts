import type { Context, Criterion, Outcome, Text } from '../criterion.ts'
import { isFresh, notAsked, pastFreshness } from '../evidence/freshness.ts'
import { needs, type Part, type PartState, partsOutcome, stateOfParts } from '../evidence/parts.ts'
import {
  type AbdominalWallFindings,
  type Dated,
  type Facts,
  SIDED_TESTS,
  SINGLE_TESTS,
} from '../facts.ts'
import { clinicProtocol, goom2019, published } from '../sources.ts'
import { sentences } from '../text.ts'

const TEST_IDS = [...SIDED_TESTS, ...SINGLE_TESTS]

type Wall = { wall: Dated<AbdominalWallFindings>; inTests: PartState }

const PARTS: readonly Part<Wall>[] = [
  {
    asked: { en: 'doming', fr: 'bombement' },
    found: { en: 'doming', fr: 'bombement du ventre' },
    state: ({ wall }) => needs('no', wall.doming),
  },
  {
    asked: { en: 'tension in the midline', fr: 'tension sur la ligne médiane' },
    found: { en: 'little tension in the midline', fr: 'peu de tension sur la ligne médiane' },
    state: ({ wall: { tension } }) =>
      tension === null ? 'unknown' : tension === 'good' ? 'met' : 'not_met',
  },
  {
    asked: { en: 'doming in each test', fr: 'bombement à chaque test' },
    found: { en: 'doming during a test', fr: 'bombement pendant un test' },
    state: ({ inTests }) => inTests,
  },
]

const TENSION: Text = {
  en: 'No doming, and good tension in the midline during the tests',
  fr: 'Pas de bombement, et bonne tension sur la ligne médiane pendant les tests',
}

export const abdominalWall = {
  id: 'AB-1',
  title: { en: 'Abdominal wall', fr: 'Paroi abdominale' },
  question: { en: `${TENSION.en}?`, fr: `${TENSION.fr}?` },
  threshold: { kind: 'answer', answer: 'no_doming' },
  freshness: 'testFreshDays',
  sources: [
    goom2019('G1', 'recommendation 4, factors to consider: diastasis'),
    published('Qu et al. 2021, QIMS', 'the distance alone is not related to findings', 'study'),
    clinicProtocol('doming or no tension during a test is a caution'),
  ],
  patientText: {
    en: 'We watch how your tummy works, not only the gap.',
    fr: 'On regarde comment votre ventre travaille, pas seulement l’écart.',
  },
  evaluate: (facts, { settings }): Outcome => {
    const { abdominalWall: wall, askedOn } = facts
    if (!wall) return notAsked('caution', TENSION)
    const windowDays = settings.testFreshDays
    const value = wall.doming === null ? null : DOMING[wall.doming]
    if (!isFresh(wall.on, askedOn, windowDays)) {
      const evidence = { effect: 'caution', value, on: wall.on, askedOn, windowDays } as const
      return pastFreshness({ ...evidence, wouldChange: TENSION })
    }
    const seen = { wall, inTests: domingInTests(facts, settings) }
    const state = stateOfParts(PARTS, seen)
    const judged = { state, effect: 'caution', value, on: wall.on } as const
    const outcome = partsOutcome(PARTS, seen, { ...judged, fine: FINE, wouldChange: TENSION })
    return { ...outcome, reason: sentences(outcome.reason, distanceInWords(wall)) }
  },
} satisfies Criterion

const FINE: Text = {
  en: 'No doming, good tension.',
  fr: 'Pas de bombement, bonne tension.',
}
const DOMING = {
  yes: { kind: 'answers', answers: ['doming'] },
  no: { kind: 'answers', answers: [] },
} as const

/** Doming in a fresh test counts here and nowhere else; in an old one, or left blank, it is not known any more. */
function domingInTests({ tests, askedOn }: Facts, settings: Context['settings']): PartState {
  let state: PartState = 'met'
  for (const id of TEST_IDS) {
    const test = tests[id]
    if (!test) continue
    const { doming } = test.symptoms
    if (doming === 'no') continue
    const window = id === 'LI-WALK' ? settings.symptomFreshDays : settings.testFreshDays
    if (doming === 'yes' && isFresh(test.on, askedOn, window)) return 'not_met'
    state = 'unknown'
  }
  return state
}

/** Recorded and never judged. */
function distanceInWords({ interRectiMm }: AbdominalWallFindings): Text | null {
  if (interRectiMm === null) return null
  return {
    en: `Distance ${interRectiMm} mm, for information.`,
    fr: `Écart ${interRectiMm} mm, à titre d’information.`,
  }
}
