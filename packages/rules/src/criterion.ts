import type { Facts } from './facts.ts'
import type { Settings } from './settings.ts'

export type Lang = 'en' | 'fr'
/** The same sentence in every language of the product. */
export type Text = Record<Lang, string>

export type State = 'met' | 'not_met' | 'unknown' | 'not_applicable'
export type Effect = 'red_flag' | 'blocking' | 'caution' | 'info'
export type ProfileId = 'article2021' | 'goom2019'

/** Tags of `clinical-rules.md` section 0; K is shown as clinic protocol, never as evidence. */
export type SourceTag = 'S' | 'G1' | 'G2' | 'C' | 'K'
export type Source = {
  tag: SourceTag
  /** Which chip the screen shows. K is always `clinic`. */
  label: 'article' | 'goom2019' | 'published' | 'clinic'
  citation: string
  locator: string
  evidence: 'expert_opinion' | 'consensus' | 'study' | 'official' | 'clinic_protocol'
}

export type Value =
  | { kind: 'sides'; left: number | null; right: number | null; unit: Unit }
  | { kind: 'amount'; amount: number; unit: Unit }
  | { kind: 'date'; date: string }
  | { kind: 'answers'; answers: readonly string[] }
  | null
/** What a physical test is counted in. */
export type TestUnit = 'reps' | 's' | 'min'
export type Unit = TestUnit | 'days' | 'points' | 'cm' | 'h' | 'kg_m2' | 'factors'

export type Threshold =
  | { kind: 'at_least'; amount: number; unit: Unit; eachSide: boolean; symptomFree: boolean }
  | { kind: 'at_most'; amount: number; unit: Unit }
  | { kind: 'answer'; answer: string }
  | null

/**
 * What a criterion answers. `effect` may be milder or harder than declared, as section 9 says row by row. Always written
 * with every member in this order: reading 44 outcomes of one shape takes half the time of reading many shapes.
 */
export type Outcome = {
  state: State
  effect: Effect
  value: Value
  /** The day the evidence used was observed; `null` when there is none. */
  observedOn: string | null
  /** True when evidence existed but is past its freshness: that is why the state is `unknown`. */
  stale: boolean
  /** For the physiotherapist: value against threshold. */
  reason: Text
  /** What would make it met; `null` when it is met or does not apply. */
  wouldChange: Text | null
  /** Replaces the criterion's own words where they presume another answer; `null` where they fit. */
  patientText: Text | null
  /** Replaces the criterion's own threshold where the profile has another; `null` where it has not. */
  threshold: Threshold
}

/** What a criterion may know besides the facts. */
export type Context = { profile: ProfileId; settings: Settings }

/** How long an answer counts: days a clinic may set, only the day it was asked, or for good. */
export type Freshness = 'symptomFreshDays' | 'testFreshDays' | 'same_day' | 'does_not_age'

export type Criterion = {
  id: string
  title: Text
  /** Worded so that met = safe. */
  question: Text
  threshold: Threshold
  freshness: Freshness
  sources: readonly Source[]
  /** Plain words for the patient when it is not met or unknown; `null` where section 9 has none. */
  patientText: Text | null
  evaluate: (facts: Facts, context: Context) => Outcome
}

export type Ruleset = {
  version: string
  settings: Settings
  /** Whether a result tells the settings it was computed with; those of 0.9.0 do not. */
  tellsSettings: boolean
  criteria: readonly Criterion[]
}
