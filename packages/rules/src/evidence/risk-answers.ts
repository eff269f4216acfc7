import type { Criterion, Text } from '../criterion.ts'
import type { BackgroundAnswers, YesNo } from '../facts.ts'
import { listed } from '../text.ts'
import { type Verdict, whileFresh } from './freshness.ts'

/** Fields of the background that are answered yes or no. */
type YesNoField = {
  [Field in keyof BackgroundAnswers]: BackgroundAnswers[Field] extends YesNo | null ? Field : never
}[keyof BackgroundAnswers]

export type Risk = { field: YesNoField; name: Text }

type RiskQuestion = {
  risks: readonly Risk[]
  /** The reason where each was answered no. */
  none: Text
  /** What would make it met. */
  allNo: Text
}

/** RK-4 and RK-7: any "yes" is a caution, and so is any blank. */
export function riskCriterion({ risks, none, allNo }: RiskQuestion): Criterion['evaluate'] {
  const noRisk: Verdict = { state: 'met', reason: none, wouldChange: null }
  return whileFresh({
    effect: 'caution',
    freshFor: 'testFreshDays',
    answers: ({ background }) => background,
    value: (background) => {
      const present = answering(risks, background, 'yes')
      return { kind: 'answers', answers: present.map(({ field }) => field) }
    },
    toKnow: allNo,
    judge: (background) => {
      const present = answering(risks, background, 'yes')
      const blank = answering(risks, background, null)
      if (present.length + blank.length === 0) return noRisk
      const state = present.length > 0 ? 'not_met' : 'unknown'
      return { state, reason: inWords(present, blank), wouldChange: allNo }
    },
  })
}

function answering(
  risks: readonly Risk[],
  background: BackgroundAnswers,
  answer: YesNo | null,
): readonly Risk[] {
  return risks.filter(({ field }) => background[field] === answer)
}

function inWords(present: readonly Risk[], blank: readonly Risk[]): Text {
  const yes = listed(present.map(({ name }) => name))
  const open = listed(blank.map(({ name }) => name))
  const isYes = { en: `Answered yes: ${yes.en}.`, fr: `Réponse oui\u00A0: ${yes.fr}.` }
  const isOpen = { en: `Not answered: ${open.en}.`, fr: `Sans réponse\u00A0: ${open.fr}.` }
  if (blank.length === 0) return isYes
  if (present.length === 0) return isOpen
  return { en: `${isYes.en} ${isOpen.en}`, fr: `${isYes.fr} ${isOpen.fr}` }
}
