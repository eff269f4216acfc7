import type { ProfileId, State } from '@restride/rules/criterion'
import type { Facts } from '@restride/rules/facts'
import { Engine, type RuleProperties } from 'json-rules-engine'
import { COMPARISONS } from './comparisons.ts'

type Flat = Record<string, unknown>
type Fired = { id: string; state: State; place: number }

/** Everything the conditions read, for all criteria at once. */
export function flatten(facts: Facts): Flat {
  return Object.assign({}, ...Object.values(COMPARISONS).map(({ flat }) => flat(facts)))
}

/** json-rules-engine with the conditions of one profile: a state for each criterion. */
export function jsonRulesEngine(profile: ProfileId) {
  const ids = Object.keys(COMPARISONS)
  const engine = new Engine(ids.flatMap((id) => rulesOf(id, profile)))
  return async (flat: Flat): Promise<Record<string, State>> => {
    const { events } = await engine.run(flat)
    return statesOf(
      ids,
      events.map(({ params }) => params as Fired),
    )
  }
}

/** One rule for each step; the first step that holds decides. */
function rulesOf(id: string, profile: ProfileId): RuleProperties[] {
  const steps = COMPARISONS[id]?.json(profile) ?? []
  return steps.map(([state, condition], place) => ({
    conditions: 'fact' in condition ? { all: [condition] } : condition,
    event: { type: 'judged', params: { id, state, place } satisfies Fired },
  }))
}

function statesOf(ids: readonly string[], fired: readonly Fired[]): Record<string, State> {
  const states: Record<string, State> = {}
  const places: Record<string, number> = {}
  for (const id of ids) states[id] = 'met'
  for (const { id, place, state } of fired) {
    const earliest = places[id]
    if (earliest !== undefined && earliest < place) continue
    places[id] = place
    states[id] = state
  }
  return states
}
