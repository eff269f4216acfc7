import type { Context, Criterion, Text } from '../criterion.ts'
import { isFresh, whileFresh } from '../evidence/freshness.ts'
import { judgeParts, needs, type Part, type PartState } from '../evidence/parts.ts'
import { type AbdominalWallFindings, type Dated, type Facts, type TestId } from '../facts.ts'
import { clinicProtocol, goom2019, published } from '../sources.ts'
import { sentences } from '../text.ts'

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
  evaluate: whileFresh({
    effect: 'caution',
    freshFor: 'testFreshDays',
    answers: ({ abdominalWall }) => abdominalWall,
    value: ({ doming }) => (doming === null ? null : DOMING[doming]),
    toKnow: TENSION,
    judge: (wall, facts, { settings }) => {
      const seen = { wall, inTests: domingInTests(facts, settings) }
      const verdict = judgeParts(PARTS, seen, FINE, TENSION)
      if (wall.interRectiMm === null) return verdict
      const reason = sentences(verdict.reason, distanceInWords(wall.interRectiMm))
      return { state: verdict.state, reason, wouldChange: verdict.wouldChange }
    },
  }),
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
  let id: TestId
  // `for in`, because looking up each of a list of names takes twice as long.
  for (id in tests) {
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
function distanceInWords(interRectiMm: number): Text {
  return {
    en: `Distance ${interRectiMm} mm, for information.`,
    fr: `Écart ${interRectiMm} mm, à titre d’information.`,
  }
}
