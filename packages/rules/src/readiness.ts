import type {
  Context,
  Criterion,
  Effect,
  ProfileId,
  Source,
  State,
  Text,
  Threshold,
  Value,
} from './criterion.ts'
import type { Facts } from './facts.ts'
import { type Ruleset, RULESET_V1 } from './ruleset.ts'
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

/** Asks every criterion by the ruleset's settings, so the physio sees all reasons and not only the first. */
export function evaluateReadiness(
  facts: Facts,
  profile: ProfileId,
  ruleset: Ruleset = RULESET_V1,
): Readiness {
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
  const isOpen = outcome.state === 'not_met' || outcome.state === 'unknown'
  const speaksToPatient = isOpen && criterion.patientText !== null
  return {
    id: criterion.id,
    title: criterion.title,
    state: outcome.state,
    effect: outcome.effect,
    value: outcome.value,
    threshold: outcome.threshold === undefined ? criterion.threshold : outcome.threshold,
    observedOn: outcome.observedOn,
    stale: outcome.stale,
    reason: outcome.reason,
    patientText: speaksToPatient ? (outcome.patientText ?? criterion.patientText) : null,
    wouldChange: outcome.wouldChange,
    sources: criterion.sources,
  }
}

/** A danger sign outranks a failed criterion, which outranks an unanswered one. */
function suggestionOf(findings: readonly Finding[]): Suggestion {
  const any = (effect: Effect, ...states: State[]) =>
    findings.some((finding) => finding.effect === effect && states.includes(finding.state))

  if (any('red_flag', 'not_met')) return 'refer'
  if (any('blocking', 'not_met')) return 'hold'
  if (any('red_flag', 'unknown') || any('blocking', 'unknown')) return 'incomplete'
  if (any('caution', 'not_met', 'unknown')) return 'ready_with_cautions'
  return 'ready'
}
