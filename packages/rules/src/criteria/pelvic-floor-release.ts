import type { Criterion, Text } from '../criterion.ts'
import { needs, openPartsInWords, type Part, stateOfParts } from '../evidence/parts.ts'
import { examCriterion } from '../evidence/pelvic-floor-exam.ts'
import type { PelvicFloorFindings } from '../facts.ts'
import { clinicProtocol } from '../sources.ts'

const PARTS: readonly Part<PelvicFloorFindings>[] = [
  {
    asked: { en: 'release', fr: 'relâchement' },
    found: { en: 'not fully letting go after a contraction', fr: 'relâchement incomplet' },
    state: ({ fullRelease }) => needs('yes', fullRelease),
  },
  {
    asked: { en: 'bearing down', fr: 'poussée vers le bas' },
    found: { en: 'bearing down', fr: 'poussée vers le bas' },
    state: ({ bearsDown }) => needs('no', bearsDown),
  },
]

const FULL_RELEASE: Text = {
  en: 'A contraction with full release, and no bearing down',
  fr: 'Une contraction avec relâchement complet, sans pousser vers le bas',
}
const FINE: Text = {
  en: 'Lets go fully and does not bear down.',
  fr: 'Relâche complètement et ne pousse pas vers le bas.',
}

export const pelvicFloorRelease = {
  id: 'PF-2',
  title: { en: 'Pelvic floor release', fr: 'Relâchement du plancher pelvien' },
  question: { en: `${FULL_RELEASE.en}?`, fr: `${FULL_RELEASE.fr}?` },
  threshold: { kind: 'answer', answer: 'yes' },
  freshness: 'testFreshDays',
  sources: [clinicProtocol('contraction with full release, no bearing down')],
  patientText: {
    en: 'Letting go fully matters as much as squeezing. We will practise it.',
    fr: 'Bien relâcher compte autant que serrer. Nous le pratiquerons.',
  },
  evaluate: examCriterion({
    fields: ['fullRelease', 'bearsDown'],
    value: ({ fullRelease }) =>
      fullRelease === null ? null : { kind: 'answers', answers: [fullRelease] },
    judge: (exam) => ({ state: stateOfParts(PARTS, exam), effect: 'caution' }),
    reason: (exam, { state }) => (state === 'met' ? FINE : openPartsInWords(PARTS, exam)),
    wouldChange: ({ state }) => (state === 'met' ? null : FULL_RELEASE),
    unknownEffect: 'caution',
    toKnow: FULL_RELEASE,
  }),
} satisfies Criterion
