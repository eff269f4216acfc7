import type { Criterion, Outcome, Text } from '../criterion.ts'
import { isFresh, notAsked, pastFreshness } from '../evidence/freshness.ts'
import { article, clinicProtocol, goom2019 } from '../sources.ts'

const ROLE = 'physio'

const VISIT_FIRST: Text = {
  en: 'You need a visit with a pelvic-health physiotherapist first.',
  fr: 'Il vous faut d’abord une visite chez une physiothérapeute en santé pelvienne.',
}
const SIGN: Text = {
  en: 'A new assessment signed by a physiotherapist',
  fr: 'Une nouvelle évaluation signée par une physiothérapeute',
}

export const signedAssessment = {
  id: 'A-1',
  title: { en: 'Signed assessment', fr: 'Évaluation signée' },
  question: {
    en: 'Assessed by a pelvic-health physiotherapist, signed and recent?',
    fr: 'Évaluée par une physiothérapeute en santé pelvienne, signature récente?',
  },
  threshold: { kind: 'answer', answer: ROLE },
  freshness: 'testFreshDays',
  sources: [
    article('Learn Patience'),
    goom2019('G1', 'recommendation 3, level 4'),
    clinicProtocol('counts for 28 days'),
  ],
  patientText: VISIT_FIRST,
  evaluate: ({ assessment, askedOn }, { settings: { testFreshDays } }): Outcome => {
    if (!assessment) return { ...notAsked('blocking', SIGN), patientText: VISIT_FIRST }
    const { signedOn, signedByRole } = assessment
    const value = { kind: 'date', date: signedOn } as const
    if (!isFresh(signedOn, askedOn, testFreshDays)) {
      const evidence = { effect: 'blocking', value, on: signedOn, askedOn } as const
      return pastFreshness({ ...evidence, windowDays: testFreshDays, wouldChange: SIGN })
    }
    const isMet = signedByRole === ROLE
    return {
      state: isMet ? 'met' : 'not_met',
      effect: 'blocking',
      value,
      observedOn: signedOn,
      stale: false,
      reason: isMet
        ? {
            en: `Signed by a physiotherapist on ${signedOn}.`,
            fr: `Signée par une physiothérapeute le ${signedOn}.`,
          }
        : {
            en: `Signed on ${signedOn} by another role. Needs a physiotherapist.`,
            fr: `Signée le ${signedOn} par un autre rôle. Il faut une physiothérapeute.`,
          },
      wouldChange: isMet ? null : SIGN,
    }
  },
} satisfies Criterion
