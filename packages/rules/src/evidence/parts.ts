import type { Text } from '../criterion.ts'
import { listed, sentences } from '../text.ts'
import type { Verdict } from './freshness.ts'

export type PartState = 'met' | 'not_met' | 'unknown'

/** One of several answers that one criterion reads together. */
export type Part<Group> = {
  /** What was looked at, for when it is blank. */
  asked: Text
  /** What is there when it is not met. */
  found: Text
  state: (group: Group) => PartState
}

/** Three-valued AND of section 2.1: one known failure outweighs what is missing. */
export function stateOfParts<Group>(parts: readonly Part<Group>[], group: Group): PartState {
  let state: PartState = 'met'
  for (const part of parts) {
    const found = part.state(group)
    if (found === 'not_met') return found
    if (found === 'unknown') state = found
  }
  return state
}

/** `fine` is said when all parts are met. */
export function judgeParts<Group>(
  parts: readonly Part<Group>[],
  group: Group,
  fine: Text,
  wouldChange: Text,
): Verdict {
  const state = stateOfParts(parts, group)
  if (state === 'met') return { state, reason: fine, wouldChange: null }
  return { state, reason: openPartsInWords(parts, group), wouldChange }
}

/** What was found and what was left blank, by name. */
export function openPartsInWords<Group>(parts: readonly Part<Group>[], group: Group): Text {
  return sentences(foundInWords(parts, group), blankInWords(parts, group))
}

function foundInWords<Group>(parts: readonly Part<Group>[], group: Group): Text | null {
  const found = parts.filter((part) => part.state(group) === 'not_met')
  if (found.length === 0) return null
  const names = listed(found.map(({ found: name }) => name))
  return { en: `Found: ${names.en}.`, fr: `Constaté\u00A0: ${names.fr}.` }
}

function blankInWords<Group>(parts: readonly Part<Group>[], group: Group): Text | null {
  const blank = parts.filter((part) => part.state(group) === 'unknown')
  if (blank.length === 0) return null
  const names = listed(blank.map(({ asked }) => asked))
  return { en: `Not recorded: ${names.en}.`, fr: `Non consigné\u00A0: ${names.fr}.` }
}

/** Met when yes, or when no; a blank is unknown. */
export function needs(answer: 'yes' | 'no', given: string | null): PartState {
  if (given === null) return 'unknown'
  return given === answer ? 'met' : 'not_met'
}

export function atLeast(amount: number | null, least: number): PartState {
  if (amount === null) return 'unknown'
  return amount >= least ? 'met' : 'not_met'
}
