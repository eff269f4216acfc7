import type { Effect, ProfileId, State, Text } from './criterion.ts'
import type { Facts } from './facts.ts'
import {
  asksForMoreThan,
  type Finding,
  milderOf,
  type Readiness,
  readinessOf,
  type Suggestion,
} from './readiness.ts'
import type { Ruleset } from './criterion.ts'
import type { Settings } from './settings.ts'

export type Candidate = { ruleset: Ruleset; settings: Settings }

/** A stored input. `key` is the caller's own name for it; nothing is read into it. */
export type ShadowInput = { key: string; profile: ProfileId; facts: Facts }

type Judged = { state: State; effect: Effect; reason: Text }
export type ChangedCriterion = {
  id: string
  title: Text
  /** Whether the suggestion differs because of it: on one side it alone asks for more than the other side suggests. */
  decides: boolean
  /** `null` where that ruleset does not ask it. */
  before: Judged | null
  after: Judged | null
}
export type ShadowChange = {
  key: string
  profile: ProfileId
  from: Suggestion
  to: Suggestion
  /** Every criterion whose state or effect differs, in the order of the later ruleset. */
  criteria: readonly ChangedCriterion[]
}
export type ShadowCount = { from: Suggestion; to: Suggestion; count: number }
export type Shadow = {
  inputs: number
  /** Each pair that came up, the unchanged ones among them; the most careful first. */
  counts: readonly ShadowCount[]
  /** The inputs whose suggestion would change, in the order given. */
  changed: readonly ShadowChange[]
}

const SUGGESTIONS = ['refer', 'hold', 'incomplete', 'ready_with_cautions', 'ready'] as const

/** Asks both candidates about every input, one at a time: what would they suggest otherwise, and by which criterion? */
export function shadow(inputs: Iterable<ShadowInput>, before: Candidate, after: Candidate): Shadow {
  const tally = new Map<string, number>()
  const changed: ShadowChange[] = []
  for (const input of inputs) {
    const change = compared(input, before, after)
    const pair = `${change.from} ${change.to}`
    tally.set(pair, (tally.get(pair) ?? 0) + 1)
    if (change.from !== change.to) changed.push(change)
  }
  const counts = SUGGESTIONS.flatMap((from) =>
    SUGGESTIONS.map((to) => ({ from, to, count: tally.get(`${from} ${to}`) ?? 0 })),
  ).filter(({ count }) => count > 0)
  return { inputs: counts.reduce((sum, { count }) => sum + count, 0), counts, changed }
}

function compared(
  { facts, key, profile }: ShadowInput,
  before: Candidate,
  after: Candidate,
): ShadowChange {
  const judge = ({ ruleset, settings }: Candidate) =>
    readinessOf(facts, profile, { ...ruleset, settings })
  const [old, next] = [judge(before), judge(after)]
  return {
    key,
    profile,
    from: old.suggestion,
    to: next.suggestion,
    criteria: changedCriteria(old, next),
  }
}

function changedCriteria(old: Readiness, next: Readiness): readonly ChangedCriterion[] {
  const milder = milderOf(old.suggestion, next.suggestion)
  const gone = old.criteria.filter(({ id }) => !next.criteria.some((one) => one.id === id))
  return [...next.criteria, ...gone]
    .map(({ id, title }) => {
      const before = judged(old.criteria.find((one) => one.id === id))
      const after = judged(next.criteria.find((one) => one.id === id))
      const decides = [before, after].some((one) => one !== null && asksForMoreThan(milder, one))
      return { id, title, decides, before, after }
    })
    .filter(
      ({ after: to, before: from }) => from?.state !== to?.state || from?.effect !== to?.effect,
    )
}

function judged(finding: Finding | undefined): Judged | null {
  if (finding === undefined) return null
  const { effect, reason, state } = finding
  return { state, effect, reason }
}
