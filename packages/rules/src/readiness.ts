import type {
  Context,
  Criterion,
  Effect,
  Outcome,
  ProfileId,
  Ruleset,
  Source,
  State,
  Text,
  Threshold,
  Value,
} from './criterion.ts'
import { factsProblems, UnusableFactsError } from './check-facts.ts'
import type { Facts } from './facts.ts'
import { RULESET_V1 } from './ruleset.ts'
import type { Settings } from './settings.ts'

export type Suggestion = 'refer' | 'hold' | 'incomplete' | 'ready_with_cautions' | 'ready'

export type Finding = {
  id: string
  title: Text
  state: State
  effect: Effect
  value: Value
  threshold: Threshold
  observedOn: string | null
  stale: boolean
  reason: Text
  patientText: Text | null
  wouldChange: Text | null
  sources: readonly Source[]
}

export type Readiness = {
  ruleset: string
  profile: ProfileId
  suggestion: Suggestion
  /** What it was computed with; absent in results of 0.9.0, which had only the strict ones. */
  settings?: Settings
  criteria: readonly Finding[]
}

/**
 * What the rules suggest of facts that may be anything.
 * @throws UnusableFactsError naming every problem, instead of a suggestion from what cannot be
 */
export function evaluateReadiness(
  facts: Facts,
  profile: ProfileId,
  ruleset: Ruleset = RULESET_V1,
): Readiness {
  const problems = factsProblems(facts)
  if (problems.length > 0) throw new UnusableFactsError(problems)
  return readinessOf(facts, profile, ruleset)
}

/**
 * The same of facts that were checked when they came in, such as stored ones. Asks every criterion, so the physio sees
 * all reasons and not only the first.
 */
export function readinessOf(facts: Facts, profile: ProfileId, ruleset: Ruleset): Readiness {
  const context = { profile, settings: ruleset.settings }
  const criteria = ruleset.criteria.map((criterion) => findingOf(criterion, facts, context))
  return {
    ruleset: ruleset.version,
    profile,
    suggestion: suggestionOf(criteria),
    ...(ruleset.tellsSettings && { settings: ruleset.settings }),
    criteria,
  }
}

function findingOf(criterion: Criterion, facts: Facts, context: Context): Finding {
  const outcome = criterion.evaluate(facts, context)
  return {
    id: criterion.id,
    title: criterion.title,
    state: outcome.state,
    effect: outcome.effect,
    value: outcome.value,
    threshold: outcome.threshold ?? criterion.threshold,
    observedOn: outcome.observedOn,
    stale: outcome.stale,
    reason: outcome.reason,
    patientText: isOpen(outcome) ? patientTextOf(criterion, outcome) : null,
    wouldChange: outcome.wouldChange,
    sources: criterion.sources,
  }
}

function isOpen({ state }: Outcome): boolean {
  return state === 'not_met' || state === 'unknown'
}

/** A criterion without words for the patient has none, whatever the outcome. */
function patientTextOf({ patientText }: Criterion, outcome: Outcome): Text | null {
  return patientText && (outcome.patientText ?? patientText)
}

/** A danger sign outranks a failed criterion, which outranks an unanswered one. */
function suggestionOf(findings: readonly Finding[]): Suggestion {
  let strictest: Suggestion = 'ready'
  for (const { effect, state } of findings) {
    if (state === 'met' || state === 'not_applicable') continue
    const asks = asksFor(effect, state)
    if (STRICTNESS[asks] > STRICTNESS[strictest]) strictest = asks
  }
  return strictest
}

const STRICTNESS: Record<Suggestion, number> = {
  ready: 0,
  ready_with_cautions: 1,
  incomplete: 2,
  hold: 3,
  refer: 4,
}

/** What one open criterion alone would lead to. */
function asksFor(effect: Effect, state: 'not_met' | 'unknown'): Suggestion {
  if (effect === 'info') return 'ready'
  if (effect === 'caution') return 'ready_with_cautions'
  if (state === 'unknown') return 'incomplete'
  return effect === 'red_flag' ? 'refer' : 'hold'
}

/** Whether this criterion, as it was judged, leads to something stricter than `suggestion` on its own. */
export function asksForMoreThan(
  suggestion: Suggestion,
  { effect, state }: Pick<Finding, 'effect' | 'state'>,
): boolean {
  if (state === 'met' || state === 'not_applicable') return false
  return STRICTNESS[asksFor(effect, state)] > STRICTNESS[suggestion]
}

/** The one of two that asks for less. */
export function milderOf(one: Suggestion, other: Suggestion): Suggestion {
  return STRICTNESS[one] < STRICTNESS[other] ? one : other
}
