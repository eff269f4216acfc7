import type { Criterion, Text } from '../criterion.ts'
import type { BackgroundAnswers, YesNo } from '../facts.ts'
import { listed } from '../text.ts'
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
  allNo: Text
}

/** RK-4 and RK-7: any "yes" is a caution, and so is any blank. */
export function riskCriterion({ risks, none, allNo }: RiskQuestion): Criterion['evaluate'] {
  const neverAsked = notAsked('caution', allNo)
  return ({ background, askedOn }, { settings: { testFreshDays } }) => {
    if (!background) return neverAsked
    const { on } = background
    const isNone = risks.every(({ field }) => background[field] === 'no')
    const present = isNone ? NO_RISK : answering(risks, background, 'yes')
    const value = { kind: 'answers', answers: present.map(({ field }) => field) } as const
    if (!isFresh(on, askedOn, testFreshDays)) {
      return pastFreshness('caution', value, on, askedOn, testFreshDays, allNo)
    }
    if (isNone) return answered('met', 'caution', value, on, none, null)
    const state = present.length > 0 ? 'not_met' : 'unknown'
    const reason = inWords(present, answering(risks, background, null))
    return answered(state, 'caution', value, on, reason, allNo)
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

function inWords(present: readonly Risk[], blank: readonly Risk[]): Text {
  const yes = listed(present.map(({ name }) => name))
  const open = listed(blank.map(({ name }) => name))
  const isYes = { en: `Answered yes: ${yes.en}.`, fr: `Réponse oui\u00A0: ${yes.fr}.` }
  const isOpen = { en: `Not answered: ${open.en}.`, fr: `Sans réponse\u00A0: ${open.fr}.` }
  if (blank.length === 0) return isYes
  if (present.length === 0) return isOpen
  return { en: `${isYes.en} ${isOpen.en}`, fr: `${isYes.fr} ${isOpen.fr}` }
}
