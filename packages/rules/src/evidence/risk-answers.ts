import type { Context, Outcome, Text } from '../criterion.ts'
import type { BackgroundAnswers, Facts, YesNo } from '../facts.ts'
import { listed } from '../text.ts'
import { isFresh, NOT_CHECKED_YET, notAsked, pastFreshness } from './freshness.ts'

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
export function riskOutcome(question: RiskQuestion, facts: Facts, context: Context): Outcome {
  const { risks, none, allNo } = question
  const { background, askedOn } = facts
  if (!background) return notAsked('caution', allNo)
  const present = answering(risks, background, 'yes')
  const value = { kind: 'answers', answers: present.map(({ field }) => field) } as const
  const windowDays = context.settings.testFreshDays
  const { on } = background
  if (!isFresh(on, askedOn, windowDays)) {
    return pastFreshness({ effect: 'caution', value, on, askedOn, windowDays, wouldChange: allNo })
  }
  const evidence = { effect: 'caution', value, observedOn: on, stale: false } as const
  const blank = answering(risks, background, null)
  if (present.length > 0) {
    return { ...evidence, state: 'not_met', reason: inWords(present, blank), wouldChange: allNo }
  }
  if (blank.length === 0) return { ...evidence, state: 'met', reason: none, wouldChange: null }
  return {
    ...evidence,
    state: 'unknown',
    reason: inWords(present, blank),
    patientText: NOT_CHECKED_YET,
    wouldChange: allNo,
  }
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
