import type { Criterion, Text } from '../criterion.ts'
import { type Verdict, whileFresh } from '../evidence/freshness.ts'
import type { HealingAnswers } from '../facts.ts'
import { CANADIAN_GUIDELINE_2025, published } from '../sources.ts'

type Wound = NonNullable<HealingAnswers['wound']>

const HEALED: Text = { en: 'The wound fully healed', fr: 'La plaie complètement guérie' }

const VERDICTS: Record<Wound, Verdict> = {
  none: {
    state: 'not_applicable',
    reason: { en: 'There was no wound.', fr: 'Il n’y a pas eu de plaie.' },
    wouldChange: null,
  },
  healed: { state: 'met', reason: { en: 'Healed.', fr: 'Guérie.' }, wouldChange: null },
  open: {
    state: 'not_met',
    reason: {
      en: 'Not yet closed. Needs to be healed.',
      fr: 'Pas encore fermée. Elle doit être guérie.',
    },
    wouldChange: HEALED,
  },
  infected: {
    state: 'not_met',
    reason: {
      en: 'Hot, red, oozing, smelly or reopened: also a warning sign (RF-WOUND).',
      fr: 'Chaude, rouge, qui coule, sent mauvais ou rouverte\u00A0: aussi un signe d’alerte (RF-WOUND).',
    },
    wouldChange: HEALED,
  },
}

export const woundHealed = {
  id: 'H-1',
  title: { en: 'Wound healed', fr: 'Plaie guérie' },
  question: {
    en: 'Caesarean wound or tear healed?',
    fr: 'Plaie de césarienne ou déchirure guérie?',
  },
  threshold: { kind: 'answer', answer: 'healed' },
  freshness: 'symptomFreshDays',
  sources: [
    CANADIAN_GUIDELINE_2025,
    published('POGP advice page', 'thepogp.co.uk, wait for healing', 'official'),
  ],
  patientText: {
    en: 'Your stitches or scar need to be fully healed first.',
    fr: 'Vos points ou votre cicatrice doivent d’abord être bien guéris.',
  },
  evaluate: whileFresh({
    effect: 'blocking',
    freshFor: 'symptomFreshDays',
    answers: ({ healing }) =>
      healing === null || healing.wound === null ? null : { on: healing.on, wound: healing.wound },
    value: ({ wound }) => ({ kind: 'answers', answers: [wound] }),
    toKnow: HEALED,
    judge: ({ wound }) => VERDICTS[wound],
  }),
} satisfies Criterion
