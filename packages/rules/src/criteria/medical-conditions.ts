import type { Criterion, Outcome, Text } from '../criterion.ts'
import { CONDITION_IDS, CONDITION_NAMES } from '../conditions.ts'
import { notAnswered } from '../evidence/answer-words.ts'
import { answered, isFresh, notAsked, pastFreshness } from '../evidence/freshness.ts'
import type { Condition, ConditionAnswer } from '../facts.ts'
import type { PlainDate } from '../plain-date.ts'
import { clinicProtocol, DAVENPORT_2025_DELPHI } from '../sources.ts'
import { listed, sentences } from '../text.ts'

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
  evaluate: ({ conditions, askedOn }, { settings: { symptomFreshDays } }): Outcome => {
    if (!conditions) return NOT_ASKED
    const { answers, on } = conditions
    const isClear = isEachNo(answers)
    const present = isClear ? NONE : having(answers, 'yes')
    const value = { kind: 'answers', answers: present } as const
    if (!isFresh(on, askedOn, symptomFreshDays)) {
      return pastFreshness('blocking', value, on, askedOn, symptomFreshDays, ASK_ALL)
    }
    const uncleared = present.filter((condition) => !isCleared(answers[condition], askedOn))
    if (uncleared.length > 0) {
      const { reason, wouldChange } = notCleared(uncleared)
      return answered('not_met', 'blocking', value, on, reason, wouldChange)
    }
    const blank = isClear ? NONE : having(answers, null)
    if (blank.length === 0) return answered('met', 'blocking', value, on, NO_CONDITION, null)
    return answered('unknown', 'blocking', value, on, inWords(blank), ASK_ALL)
  },
} satisfies Criterion

const NOT_ASKED = notAsked('blocking', ASK_ALL)
const NO_CONDITION: Text = {
  en: 'No condition, or each one cleared with name and date.',
  fr: 'Aucune condition, ou chacune acceptée avec nom et date.',
}
const NONE: readonly Condition[] = []

/** True of most patients. `for in`, because looking up each of a list of names takes four times as long. */
function isEachNo(answers: Answers): boolean {
  let asked = 0
  let condition: Condition
  for (condition in answers) {
    if (answers[condition].present !== 'no') return false
    asked += 1
  }
  return asked === CONDITION_IDS.length
}

function having(answers: Answers, answer: 'yes' | null): readonly Condition[] {
  return CONDITION_IDS.filter((condition) => answers[condition].present === answer)
}

/** Both the name and the day, not later than the question. */
function isCleared({ clearedBy, clearedOn }: ConditionAnswer, askedOn: PlainDate): boolean {
  const hasName = clearedBy !== null && clearedBy.trim() !== ''
  return hasName && clearedOn !== null && clearedOn <= askedOn
}

function notCleared(conditions: readonly Condition[]): { reason: Text; wouldChange: Text } {
  const names = listed(conditions.map((condition) => CONDITION_NAMES[condition]))
  return {
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

function inWords(blank: readonly Condition[]): Text {
  return sentences(notAnswered(blank.map((condition) => CONDITION_NAMES[condition])))
}
