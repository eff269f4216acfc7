import type { Criterion, Text } from '../criterion.ts'
import { type Verdict, whileFresh } from '../evidence/freshness.ts'
import type { YesNo } from '../facts.ts'
import { article, clinicProtocol, published } from '../sources.ts'

const HOLD: Text = {
  en: 'Finds and holds a neutral pelvis, standing and during 10 single-leg squats',
  fr: 'Trouve et tient le bassin neutre, debout et pendant 10 flexions sur une jambe',
}

export const neutralPelvis = {
  id: 'AL-1',
  title: { en: 'Control of the pelvis', fr: 'Contrôle du bassin' },
  question: { en: `${HOLD.en}?`, fr: `${HOLD.fr}?` },
  threshold: { kind: 'answer', answer: 'yes' },
  freshness: 'testFreshDays',
  sources: [
    article('Step 3, alignment'),
    published('Herrington 2011, Man Ther', 'a forward tilt is common without pain', 'study'),
    clinicProtocol('control instead of an angle'),
  ],
  patientText: {
    en: 'We check your control, not your shape.',
    fr: 'On vérifie votre contrôle, pas votre forme.',
  },
  evaluate: whileFresh({
    effect: 'caution',
    freshFor: 'testFreshDays',
    answers: ({ alignment }) => alignment,
    value: ({ holdsNeutralPelvis: holds }) => (holds === null ? null : ANSWERS[holds]),
    toKnow: HOLD,
    judge: ({ holdsNeutralPelvis }) => VERDICTS[holdsNeutralPelvis ?? 'blank'],
  }),
} satisfies Criterion

const ANSWERS = {
  yes: { kind: 'answers', answers: ['yes'] },
  no: { kind: 'answers', answers: ['no'] },
} as const
const VERDICTS: Record<YesNo | 'blank', Verdict> = {
  yes: {
    state: 'met',
    reason: { en: 'Finds and holds it.', fr: 'Le trouve et le tient.' },
    wouldChange: null,
  },
  no: {
    state: 'not_met',
    reason: {
      en: 'Does not find or hold it yet. The angle itself is not judged.',
      fr: 'Ne le trouve pas ou ne le tient pas encore. L’angle lui-même n’est pas jugé.',
    },
    wouldChange: HOLD,
  },
  blank: {
    state: 'unknown',
    reason: { en: 'Not assessed.', fr: 'Non évalué.' },
    wouldChange: HOLD,
  },
}
