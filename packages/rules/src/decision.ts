import type { Suggestion } from './readiness.ts'

export const DECISIONS = ['cleared', 'cleared_with_conditions', 'not_cleared', 'referred'] as const
export type Decision = (typeof DECISIONS)[number]

/** From the mildest to the strictest, suggestion and decision on one scale (section 9.1, "agreement"). */
const STRICTNESS: Record<Suggestion | Decision, number> = {
  ready: 0,
  cleared: 0,
  ready_with_cautions: 1,
  cleared_with_conditions: 1,
  incomplete: 2,
  hold: 2,
  not_cleared: 2,
  refer: 3,
  referred: 3,
}

export type Weighed = {
  agrees: boolean
  /** The decision lets her do more than the suggestion: a reason is needed and it is reported. */
  overrides: boolean
  /** A referral is never overridden, only resolved. */
  allowed: boolean
  /** Needed whenever they differ, in either direction. */
  needsReason: boolean
}

/** Holds a decision against the suggestion it was made on. */
export function weighDecision(suggestion: Suggestion, decision: Decision): Weighed {
  const difference = STRICTNESS[decision] - STRICTNESS[suggestion]
  return {
    agrees: difference === 0,
    overrides: difference < 0,
    allowed: suggestion !== 'refer' || decision === 'referred',
    needsReason: difference !== 0,
  }
}

/** Whether the decision lets her run at all. */
export function letsRun(decision: Decision): boolean {
  return decision === 'cleared' || decision === 'cleared_with_conditions'
}
