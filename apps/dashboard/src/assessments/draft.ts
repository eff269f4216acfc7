import type { Assessment } from '@restride/contracts/assessments'
import type { Findings } from '@restride/contracts/findings'
import type { FieldError } from '../ui/error-summary.tsx'

/** What is edited and autosaved of an assessment. */
export type Draft = Pick<Assessment, 'assessedOn' | 'findings' | 'ownWords' | 'notes'>
export type ChangeDraft = (update: (draft: Draft) => Draft) => void

/** What every section of the form takes. */
export type SectionProps = {
  draft: Draft
  change: ChangeDraft
  errors: readonly FieldError[]
}

/** In clinical order, which is the order of the tabs. */
export const SECTIONS = [
  'screening',
  'symptoms',
  'tests',
  'pelvicFloor',
  'abdominalWall',
  'breathing',
  'background',
  'questionnaires',
  'notes',
] as const
export type Section = (typeof SECTIONS)[number]

export function draftOf({ assessedOn, findings, ownWords, notes }: Assessment): Draft {
  return { assessedOn, findings, ownWords, notes }
}

/** Replaces some members of one group of the findings. */
export function withGroup<Group extends keyof Findings>(
  draft: Draft,
  group: Group,
  members: Partial<Findings[Group]>,
): Draft {
  const { findings } = draft
  return { ...draft, findings: { ...findings, [group]: { ...findings[group], ...members } } }
}

/** Members of an object by its own keys: the findings' records always hold every key. */
export function keysOf<Key extends string>(record: Record<Key, unknown>): Key[] {
  // Object.keys forgets the keys' type.
  return Object.keys(record) as Key[]
}
