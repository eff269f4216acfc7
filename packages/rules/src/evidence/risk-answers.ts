import type { Criterion, Text } from '../criterion.ts'
import type { BackgroundAnswers, YesNo } from '../facts.ts'
import { sentences } from '../text.ts'
import { answeredYes, notAnswered } from './answer-words.ts'
import { answered, isFresh, notAsked, pastFreshness } from './freshness.ts'

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
  wouldChange: Text
}

/** RK-4 and RK-7: any "yes" is a caution, and so is any blank. */
export function riskCriterion({ risks, none, wouldChange }: RiskQuestion): Criterion['evaluate'] {
  const neverAsked = notAsked('caution', wouldChange)
  return ({ background, askedOn }, { settings: { testFreshDays } }) => {
    if (!background) return neverAsked
    const { on } = background
    const isNone = risks.every(({ field }) => background[field] === 'no')
    const present = isNone ? NO_RISK : answering(risks, background, 'yes')
    const value = { kind: 'answers', answers: present.map(({ field }) => field) } as const
    if (!isFresh(on, askedOn, testFreshDays)) {
      return pastFreshness('caution', value, on, askedOn, testFreshDays, wouldChange)
    }
    if (isNone) return answered('met', 'caution', value, on, none, null)
    const state = present.length > 0 ? 'not_met' : 'unknown'
    const blank = answering(risks, background, null)
    const reason = sentences(answeredYes(namesOf(present)), notAnswered(namesOf(blank)))
    return answered(state, 'caution', value, on, reason, wouldChange)
  }
}

const NO_RISK: readonly Risk[] = []

function answering(
  risks: readonly Risk[],
  background: BackgroundAnswers,
  answer: YesNo | null,
): readonly Risk[] {
  return risks.filter(({ field }) => background[field] === answer)
}

function namesOf(risks: readonly Risk[]): readonly Text[] {
  return risks.map(({ name }) => name)
}
