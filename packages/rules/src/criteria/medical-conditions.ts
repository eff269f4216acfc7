import type { Criterion, Outcome, Text } from '../criterion.ts'
import { CONDITION_NAMES } from '../conditions.ts'
import { isFresh, NOT_CHECKED_YET, notAsked, pastFreshness } from '../evidence/freshness.ts'
import { type Condition, type ConditionAnswer, CONDITIONS } from '../facts.ts'
import type { PlainDate } from '../plain-date.ts'
import { clinicProtocol, DAVENPORT_2025_DELPHI } from '../sources.ts'
import { listed } from '../text.ts'

const NONE: readonly Condition[] = []
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
    if (!conditions) return notAsked('blocking', ASK_ALL)
    const { answers, on } = conditions
    let present = NONE
    let blank = NONE
    for (const condition of CONDITIONS) {
      const answer = answers[condition].present
      if (answer === 'yes') present = [...present, condition]
      else if (answer === null) blank = [...blank, condition]
    }
    const value = { kind: 'answers', answers: present } as const
    if (!isFresh(on, askedOn, symptomFreshDays)) {
      const evidence = { effect: 'blocking', value, on, askedOn } as const
      return pastFreshness({ ...evidence, windowDays: symptomFreshDays, wouldChange: ASK_ALL })
    }
    const evidence = { effect: 'blocking', value, observedOn: on, stale: false } as const
    const uncleared = present.filter((condition) => !isCleared(answers[condition], askedOn))
    if (uncleared.length > 0) return { ...evidence, ...notCleared(uncleared) }
    if (blank.length > 0) return { ...evidence, ...unanswered(blank) }
    return {
      ...evidence,
      state: 'met',
      reason: {
        en: 'No condition, or each one cleared with name and date.',
        fr: 'Aucune condition, ou chacune acceptée avec nom et date.',
      },
      wouldChange: null,
    }
  },
} satisfies Criterion

/** Both the name and the day, not later than the question. */
function isCleared({ clearedBy, clearedOn }: ConditionAnswer, askedOn: PlainDate): boolean {
  const hasName = clearedBy !== null && clearedBy.trim() !== ''
  return hasName && clearedOn !== null && clearedOn <= askedOn
}

function notCleared(conditions: readonly Condition[]) {
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
  } as const
}

function unanswered(conditions: readonly Condition[]) {
  const names = listed(conditions.map((condition) => CONDITION_NAMES[condition]))
  return {
    state: 'unknown',
    reason: { en: `Not answered: ${names.en}.`, fr: `Sans réponse\u00A0: ${names.fr}.` },
    patientText: NOT_CHECKED_YET,
    wouldChange: ASK_ALL,
  } as const
}
