import type { Criterion, Outcome, Text, Value } from '../criterion.ts'
import { answered, notApplicable } from '../evidence/freshness.ts'
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
    const value: Value = { kind: 'answers', answers: [tearGrade] }
    if (!REVIEWED_GRADES.includes(tearGrade)) {
      const reason = { en: `Grade ${tearGrade}.`, fr: `Degré ${tearGrade}.` }
      return answered('met', 'caution', value, null, reason, null)
    }
    if (tearReviewedOn !== null && tearReviewedOn <= askedOn) {
      const reason = reviewedInWords(tearGrade, tearReviewedOn)
      return answered('not_met', 'caution', value, tearReviewedOn, reason, null)
    }
    const reason = {
      en: `Grade ${tearGrade} without a recorded review.`,
      fr: `Degré ${tearGrade} sans suivi consigné.`,
    }
    return answered('not_met', 'blocking', value, null, reason, REVIEW)
  },
} satisfies Criterion

function reviewedInWords(grade: string, reviewedOn: PlainDate): Text {
  return {
    en: `Grade ${grade}, reviewed on ${reviewedOn}.`,
    fr: `Degré ${grade}, suivi le ${reviewedOn}.`,
  }
}

const CAESAREAN = notApplicable('caution', {
  en: 'Caesarean, no tear recorded.',
  fr: 'Césarienne, aucune déchirure consignée.',
})
const GRADE_UNKNOWN: Text = {
  en: 'The tear grade is not recorded.',
  fr: 'Le degré de la déchirure n’est pas consigné.',
}
const UNKNOWN_GRADE = answered('unknown', 'blocking', null, null, GRADE_UNKNOWN, RECORD_GRADE)
