import { array, catch as orElse, enum as oneOf, object, optional, string } from 'zod/mini'

export const LISTS = ['review', 'waiting', 'snoozed', 'done'] as const
export const KINDS = [
  'symptom',
  'decision',
  'not_met',
  'over_limit',
  'overdue',
  'plan_ends',
  'no_plan',
  'assess',
] as const
export type List = (typeof LISTS)[number]
export type Kind = (typeof KINDS)[number]
export type Whose = 'mine' | 'team'

/** What the address keeps of the list: ids and kinds, and no name of anybody. */
export const worklistSearchSchema = object({
  list: orElse(optional(oneOf(LISTS)), undefined),
  whose: orElse(optional(oneOf(['mine', 'team'])), undefined),
  /** Only patients with one of these reasons. */
  why: orElse(optional(array(oneOf(KINDS))), undefined),
  /** The patient chosen in the list. */
  row: orElse(optional(string()), undefined),
  /** Those whom the next act is for, when it is for several. */
  marked: orElse(optional(array(string())), undefined),
  tour: orElse(optional(oneOf(['again'])), undefined),
})
