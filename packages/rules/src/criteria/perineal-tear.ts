import type { Criterion, Outcome, Text } from '../criterion.ts'
import { NOT_CHECKED_YET } from '../evidence/freshness.ts'
import type { BirthFacts } from '../facts.ts'
import type { PlainDate } from '../plain-date.ts'
import { clinicProtocol, published } from '../sources.ts'

const REVIEWED_GRADES: readonly BirthFacts['tearGrade'][] = ['3a', '3b', '3c', '4']

const REVIEW: Text = {
  en: 'A recorded pelvic-health or obstetric review of the tear',
  fr: 'Un suivi de la déchirure consigné, en santé pelvienne ou en obstétrique',
}
const RECORD_GRADE: Text = { en: 'The grade of the tear', fr: 'Le degré de la déchirure' }

export const perinealTear = {
  id: 'H-3',
  title: { en: 'Perineal tear', fr: 'Déchirure du périnée' },
  question: {
    en: 'Tear grade known, and below 3 or reviewed?',
    fr: 'Degré de déchirure connu, inférieur à 3 ou suivi?',
  },
  threshold: { kind: 'answer', answer: '0–2' },
  freshness: 'does_not_age',
  sources: [
    clinicProtocol('review of a third- or fourth-degree tear before impact'),
    published(
      'Physiotherapy after obstetric anal sphincter injury',
      '131 women, abstract',
      'study',
    ),
  ],
  patientText: {
    en: 'Because of your tear, we want one extra check.',
    fr: 'À cause de votre déchirure, nous voulons une vérification de plus.',
  },
  evaluate: ({ birth: { mode, tearGrade, tearReviewedOn }, askedOn }): Outcome => {
    if (tearGrade === null) return mode === 'caesarean' ? CAESAREAN : UNKNOWN_GRADE
    const isReviewed = tearReviewedOn !== null && tearReviewedOn <= askedOn
    if (REVIEWED_GRADES.includes(tearGrade)) return severe(tearGrade, isReviewed, tearReviewedOn)
    return {
      ...graded(tearGrade),
      state: 'met',
      effect: 'caution',
      reason: { en: `Grade ${tearGrade}.`, fr: `Degré ${tearGrade}.` },
      wouldChange: null,
    }
  },
} satisfies Criterion

function severe(grade: string, isReviewed: boolean, reviewedOn: PlainDate | null): Outcome {
  return {
    ...graded(grade),
    state: 'not_met',
    effect: isReviewed ? 'caution' : 'blocking',
    observedOn: isReviewed ? reviewedOn : null,
    reason: isReviewed
      ? {
          en: `Grade ${grade}, reviewed on ${reviewedOn}.`,
          fr: `Degré ${grade}, suivi le ${reviewedOn}.`,
        }
      : {
          en: `Grade ${grade} without a recorded review.`,
          fr: `Degré ${grade} sans suivi consigné.`,
        },
    wouldChange: isReviewed ? null : REVIEW,
  }
}

function graded(grade: string) {
  return { value: { kind: 'answers', answers: [grade] }, observedOn: null, stale: false } as const
}

const CAESAREAN: Outcome = {
  state: 'not_applicable',
  effect: 'caution',
  value: null,
  observedOn: null,
  stale: false,
  reason: { en: 'Caesarean, no tear recorded.', fr: 'Césarienne, aucune déchirure consignée.' },
  wouldChange: null,
}

const UNKNOWN_GRADE: Outcome = {
  state: 'unknown',
  effect: 'blocking',
  value: null,
  observedOn: null,
  stale: false,
  reason: {
    en: 'The tear grade is not recorded.',
    fr: 'Le degré de la déchirure n’est pas consigné.',
  },
  patientText: NOT_CHECKED_YET,
  wouldChange: RECORD_GRADE,
}
