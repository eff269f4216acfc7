import type { Criterion, Outcome, Text } from '../criterion.ts'
import { isFresh, notAsked, NOT_CHECKED_YET, pastFreshness } from '../evidence/freshness.ts'
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
  evaluate: ({ alignment, askedOn }, { settings }): Outcome => {
    if (!alignment) return notAsked('caution', HOLD)
    const { holdsNeutralPelvis: holds, on } = alignment
    const windowDays = settings.testFreshDays
    const value = holds === null ? null : ANSWERS[holds]
    const evidence = { effect: 'caution', value } as const
    if (!isFresh(on, askedOn, windowDays)) {
      return pastFreshness({ ...evidence, on, askedOn, windowDays, wouldChange: HOLD })
    }
    const fresh = { ...evidence, observedOn: on, stale: false } as const
    if (holds === 'yes') return { ...fresh, state: 'met', reason: HOLDS, wouldChange: null }
    if (holds === 'no') return { ...fresh, state: 'not_met', reason: NOT_YET, wouldChange: HOLD }
    const open = { state: 'unknown', reason: NOT_ASSESSED, wouldChange: HOLD } as const
    return { ...fresh, ...open, patientText: NOT_CHECKED_YET }
  },
} satisfies Criterion

const ANSWERS = {
  yes: { kind: 'answers', answers: ['yes'] },
  no: { kind: 'answers', answers: ['no'] },
} as const
const HOLDS: Text = { en: 'Finds and holds it.', fr: 'Le trouve et le tient.' }
const NOT_YET: Text = {
  en: 'Does not find or hold it yet. The angle itself is not judged.',
  fr: 'Ne le trouve pas ou ne le tient pas encore. L’angle lui-même n’est pas jugé.',
}
const NOT_ASSESSED: Text = { en: 'Not assessed.', fr: 'Non évalué.' }
