import type { Effect, ProfileId, Source, State, Text, Threshold, Value } from './criterion.ts'

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
  criteria: readonly Finding[]
}
