import type { Criterion, Text } from '../criterion.ts'
import { notAsked, whileFresh } from '../evidence/freshness.ts'
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
  evaluate: whileFresh({
    effect: 'blocking',
    freshFor: 'testFreshDays',
    answers: ({ assessment }) =>
      assessment && { on: assessment.signedOn, signedByRole: assessment.signedByRole },
    neverAsked: { ...notAsked('blocking', SIGN), patientText: VISIT_FIRST },
    value: ({ on }) => ({ kind: 'date', date: on }),
    toKnow: SIGN,
    judge: ({ on, signedByRole }) =>
      signedByRole === ROLE
        ? {
            state: 'met',
            reason: {
              en: `Signed by a physiotherapist on ${on}.`,
              fr: `Signée par une physiothérapeute le ${on}.`,
            },
            wouldChange: null,
          }
        : {
            state: 'not_met',
            reason: {
              en: `Signed on ${on} by another role. Needs a physiotherapist.`,
              fr: `Signée le ${on} par un autre rôle. Il faut une physiothérapeute.`,
            },
            wouldChange: SIGN,
          },
  }),
} satisfies Criterion
