import type { Criterion, Text } from '../criterion.ts'
import { CONDITION_NAMES } from '../conditions.ts'
import { type Verdict, whileFresh } from '../evidence/freshness.ts'
import { type Condition, type ConditionAnswer, CONDITIONS } from '../facts.ts'
import type { PlainDate } from '../plain-date.ts'
import { clinicProtocol, DAVENPORT_2025_DELPHI } from '../sources.ts'
import { listed } from '../text.ts'

type Answers = Record<Condition, ConditionAnswer>

const ASK_ALL: Text = { en: 'Every condition answered', fr: 'Une réponse pour chaque condition' }

export const medicalConditions = {
  id: 'RF-3',
  title: { en: 'Medical conditions', fr: 'Conditions médicales' },
  question: {
    en: 'No listed condition without a recorded medical clearance?',
    fr: 'Aucune condition de la liste sans avis médical favorable consigné?',
  },
  threshold: { kind: 'answer', answer: 'no' },
  freshness: 'symptomFreshDays',
  sources: [
    DAVENPORT_2025_DELPHI,
    clinicProtocol('counts for 14 days; clearance needs name and date'),
  ],
  patientText: {
    en: 'We need your doctor’s OK for a condition you told us about.',
    fr: 'Il nous faut l’accord de votre médecin pour une condition que vous avez nommée.',
  },
  evaluate: whileFresh({
    effect: 'blocking',
    freshFor: 'symptomFreshDays',
    answers: ({ conditions }) => conditions,
    value: ({ answers }) => ({ kind: 'answers', answers: having(answers, 'yes') }),
    toKnow: ASK_ALL,
    judge: ({ answers }, { askedOn }) => {
      if (CONDITIONS.every((condition) => answers[condition].present === 'no')) return NONE
      const present = having(answers, 'yes')
      const uncleared = present.filter((condition) => !isCleared(answers[condition], askedOn))
      if (uncleared.length > 0) return notCleared(uncleared)
      const blank = having(answers, null)
      return blank.length > 0 ? unanswered(blank) : NONE
    },
  }),
} satisfies Criterion

const NONE: Verdict = {
  state: 'met',
  reason: {
    en: 'No condition, or each one cleared with name and date.',
    fr: 'Aucune condition, ou chacune acceptée avec nom et date.',
  },
  wouldChange: null,
}

function having(answers: Answers, answer: 'yes' | null): readonly Condition[] {
  return CONDITIONS.filter((condition) => answers[condition].present === answer)
}

/** Both the name and the day, not later than the question. */
function isCleared({ clearedBy, clearedOn }: ConditionAnswer, askedOn: PlainDate): boolean {
  const hasName = clearedBy !== null && clearedBy.trim() !== ''
  return hasName && clearedOn !== null && clearedOn <= askedOn
}

function notCleared(conditions: readonly Condition[]): Verdict {
  const names = listed(conditions.map((condition) => CONDITION_NAMES[condition]))
  return {
    state: 'not_met',
    reason: {
      en: `Present without a recorded medical clearance: ${names.en}.`,
      fr: `Présent sans avis médical favorable consigné\u00A0: ${names.fr}.`,
    },
    wouldChange: {
      en: `A medical clearance with name and date for: ${names.en}`,
      fr: `Un avis médical favorable avec nom et date pour\u00A0: ${names.fr}`,
    },
  }
}

function unanswered(conditions: readonly Condition[]): Verdict {
  const names = listed(conditions.map((condition) => CONDITION_NAMES[condition]))
  const reason = { en: `Not answered: ${names.en}.`, fr: `Sans réponse\u00A0: ${names.fr}.` }
  return { state: 'unknown', reason, wouldChange: ASK_ALL }
}
