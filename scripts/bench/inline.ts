import type { ProfileId, State } from '@restride/rules/criterion'
import type { Facts } from '@restride/rules/facts'
import type { Suggestion } from '@restride/rules/readiness'
import { COMPARISONS } from './comparisons.ts'

type Bare = { suggestion: Suggestion; states: State[] }

const all = Object.values(COMPARISONS)

/** Bare comparisons: states in the order of `COMPARISONS` and the suggestion; no reason, value or text. */
export function judgeInline(facts: Facts, profile: ProfileId): Bare {
  let [refers, holds, isIncomplete, cautions] = [false, false, false, false]
  const states: State[] = []
  for (const { inline } of all) {
    const { effect, state } = inline(facts, profile)
    states.push(state)
    if (state !== 'not_met' && state !== 'unknown') continue
    if (effect === 'caution') cautions = true
    else if (effect === 'info') continue
    else if (state === 'unknown') isIncomplete = true
    else if (effect === 'red_flag') refers = true
    else holds = true
  }
  return { suggestion: suggestionOf(refers, holds, isIncomplete, cautions), states }
}

function suggestionOf(
  refers: boolean,
  holds: boolean,
  isIncomplete: boolean,
  cautions: boolean,
): Suggestion {
  if (refers) return 'refer'
  if (holds) return 'hold'
  if (isIncomplete) return 'incomplete'
  return cautions ? 'ready_with_cautions' : 'ready'
}
