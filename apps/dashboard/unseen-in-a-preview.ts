/**
 * What no screen shows of a preview; the record's own answer brings it once the assessment is signed. Members and
 * variables by these names, and functions by the name `value`: a value is written out only where she declined.
 */
export const UNSEEN_MEMBERS = new Set([
  'patientText',
  'sources',
  'threshold',
  'observedOn',
  'stale',
  'freshness',
  'toKnow',
  'recordedAs',
])
/** `RULESETS` are the versions before: a preview is of the present one. */
export const UNSEEN_VARIABLES = new Set(['value', 'toKnow', 'threshold', 'RULESETS'])

/**
 * The same of what is handed to these functions, by place. What does not apply is not listed, so its reason goes; of
 * what is not known yet the rail gives only the number.
 */
const UNSEEN_PLACES = new Map([
  ['notAsked', [1]],
  ['notApplicable', [1]],
  ['pastFreshness', [1, 5]],
  ['answered', [2, 3, 6]],
  ['judgeParts', [3]],
])
const WOULD_CHANGE_OF_ANSWERED = 5

/** The rail says what would change of what stops, and of nothing milder. */
export function isMild(file: string, code: string): boolean {
  return /[\\/]criteria[\\/]/u.test(file) && !/'(?:blocking|red_flag)'/u.test(code)
}

/** `state` as it is written in the call, if it is. */
export function unseenPlaces(name: string, mild: boolean, state: unknown): readonly number[] {
  const places = UNSEEN_PLACES.get(name) ?? []
  const isCounted = name === 'answered' && (mild || state === 'unknown')
  return isCounted ? [...places, WOULD_CHANGE_OF_ANSWERED] : places
}
