import type { Criterion, Outcome, State, Text } from '../criterion.ts'
import { isFresh, notAsked, pastFreshness } from '../evidence/freshness.ts'
import type { HealingAnswers } from '../facts.ts'
import { CANADIAN_GUIDELINE_2025, published } from '../sources.ts'

type Wound = NonNullable<HealingAnswers['wound']>

const HEALED: Text = { en: 'The wound fully healed', fr: 'La plaie complètement guérie' }

const STATES: Record<Wound, State> = {
  none: 'not_applicable',
  healed: 'met',
  open: 'not_met',
  infected: 'not_met',
}

const REASONS: Record<Wound, Text> = {
  none: { en: 'There was no wound.', fr: 'Il n’y a pas eu de plaie.' },
  healed: { en: 'Healed.', fr: 'Guérie.' },
  open: {
    en: 'Not yet closed. Needs to be healed.',
    fr: 'Pas encore fermée. Elle doit être guérie.',
  },
  infected: {
    en: 'Hot, red, oozing, smelly or reopened: also a warning sign (RF-WOUND).',
    fr: 'Chaude, rouge, qui coule, sent mauvais ou rouverte\u00A0: aussi un signe d’alerte (RF-WOUND).',
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
  evaluate: ({ healing, askedOn }, { settings: { symptomFreshDays } }): Outcome => {
    if (!healing || healing.wound === null) return notAsked('blocking', HEALED)
    const { wound, on } = healing
    const value = { kind: 'answers', answers: [wound] } as const
    if (!isFresh(on, askedOn, symptomFreshDays)) {
      const evidence = { effect: 'blocking', value, on, askedOn } as const
      return pastFreshness({ ...evidence, windowDays: symptomFreshDays, wouldChange: HEALED })
    }
    const state = STATES[wound]
    return {
      state,
      effect: 'blocking',
      value,
      observedOn: on,
      stale: false,
      reason: REASONS[wound],
      wouldChange: state === 'not_met' ? HEALED : null,
    }
  },
} satisfies Criterion
