import type { Source, Text } from '../criterion.ts'

export type Zone = 'none' | 'green' | 'amber' | 'red' | 'pelvic' | 'refer'
export type ResponseFlag = {
  kind: 'pelvic_symptom' | 'pain' | 'red_flag' | 'bleeding' | 'bowel' | 'changed' | 'wellbeing'
  severity: 'emergency' | 'same_day' | 'soon'
  /** Days until a person must have looked at it; 0 = today. */
  dueInDays: number
}

/** What a log or a report means at once. Only fixed sentences reach the patient; none is a readiness verdict. */
export type SessionResponse = {
  zone: Zone
  /** `pause` and `suspend` stop running at once; only a physiotherapist's decision starts it again. */
  planEffect: 'continue' | 'repeat' | 'step_back' | 'pause' | 'suspend'
  flag: ResponseFlag | null
  heading: Text
  patientText: Text
  whatToDoNow: readonly Text[]
  /** True when she is told to call an emergency number. */
  emergency: boolean
  /** For the physiotherapist: what was reported and which row of section 7 follows from it. */
  reason: Text
  sources: readonly Source[]
}
