import type { Criterion, Text } from '../criterion.ts'
import { whileFresh } from '../evidence/freshness.ts'
import { judgeParts, needs, type Part } from '../evidence/parts.ts'
import type { BreathingFindings } from '../facts.ts'
import { article, clinicProtocol, goom2019 } from '../sources.ts'

const PARTS: readonly Part<BreathingFindings>[] = [
  {
    asked: { en: 'chest motion', fr: 'mouvement de la poitrine' },
    found: { en: 'breathing mostly with the chest', fr: 'respiration surtout par la poitrine' },
    state: ({ chestMotion }) => unless('dominant', chestMotion),
  },
  {
    asked: { en: 'belly', fr: 'ventre' },
    found: { en: 'the belly does not rise', fr: 'le ventre ne monte pas' },
    state: ({ bellyRises }) => needs('yes', bellyRises),
  },
  {
    asked: { en: 'ribs', fr: 'côtes' },
    found: { en: 'the ribs do not widen', fr: 'les côtes ne s’ouvrent pas' },
    state: ({ ribsWiden }) => needs('yes', ribsWiden),
  },
  {
    asked: { en: 'pelvic floor on the out-breath', fr: 'plancher pelvien à l’expiration' },
    found: { en: 'bearing down on the out-breath', fr: 'poussée vers le bas à l’expiration' },
    state: ({ pelvicFloorOnExhale }) => unless('bears_down', pelvicFloorOnExhale),
  },
  {
    asked: { en: 'breath on effort', fr: 'souffle à l’effort' },
    found: { en: 'breath held on effort', fr: 'souffle retenu à l’effort' },
    state: ({ breathOnEffort }) => unless('held', breathOnEffort),
  },
]

function unless(bad: string, given: string | null) {
  if (given === null) return 'unknown'
  return given === bad ? 'not_met' : 'met'
}

const PATTERN: Text = {
  en: 'Belly and ribs move, the chest stays quiet, no bearing down, breath not held on effort',
  fr: 'Ventre et côtes bougent, la poitrine reste calme, sans pousser, souffle libre à l’effort',
}

export const breathingPattern = {
  id: 'BR-1',
  title: { en: 'Breathing', fr: 'Respiration' },
  question: { en: `${PATTERN.en}?`, fr: `${PATTERN.fr}?` },
  threshold: { kind: 'answer', answer: 'free_breath' },
  freshness: 'testFreshDays',
  sources: [
    article('Step 2, breathing'),
    goom2019('G1', 'recommendation 4, factors to consider: breathing'),
    clinicProtocol('what counts as met, read from the article'),
  ],
  patientText: { en: 'Breathe out on effort.', fr: 'Expirez à l’effort.' },
  evaluate: whileFresh({
    effect: 'caution',
    freshFor: 'testFreshDays',
    answers: ({ breathing }) => breathing,
    value: ({ pelvicFloorOnExhale }) => (pelvicFloorOnExhale === 'bears_down' ? BEARS_DOWN : null),
    toKnow: PATTERN,
    judge: (breathing) => judgeParts(PARTS, breathing, FINE, PATTERN),
  }),
} satisfies Criterion

const FINE: Text = {
  en: 'Belly and ribs move, no bearing down, breath not held.',
  fr: 'Ventre et côtes bougent, sans pousser, souffle libre.',
}
const BEARS_DOWN = { kind: 'answers', answers: ['bears_down'] } as const
