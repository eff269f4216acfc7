import type { PlainDate } from '../plain-date.ts'
import type { RedFlagSign } from '../facts.ts'

export const SESSION_SYMPTOMS = [
  'urinary_leak',
  'heaviness',
  'dragging',
  'bulge',
  'bowel_leak',
  'bleeding',
  'pain',
] as const
export type SessionSymptom = (typeof SESSION_SYMPTOMS)[number]

export type SymptomReport = {
  symptom: SessionSymptom
  /** `null`: she did not say when. */
  when: 'during' | 'right_after' | 'next_morning' | null
  amount: 'a_little' | 'some' | 'a_lot' | null
  /** NPRS 0–10, for pain only; `null` when she did not give a number. */
  painScore: number | null
}

/** What a patient logged about one session. `symptoms: null` = not answered, `[]` = none. */
export type LoggedSession = {
  id: string
  doneOn: PlainDate
  kind: 'walk' | 'walk_run' | 'run' | 'strength' | 'breathing'
  outcome: 'done' | 'stopped_early' | 'not_today'
  runMinutes: number
  feeling: 'good' | 'so_so' | 'not_good' | null
  symptoms: readonly SymptomReport[] | null
  /** Asked the next day; `null` = not answered yet, `[]` = none. */
  nextMorning: readonly SymptomReport[] | null
}

/** A report outside a session: the next-morning question, or "something feels wrong". */
export type LoggedCheckIn = {
  on: PlainDate
  symptoms: readonly SymptomReport[]
  redFlags: readonly RedFlagSign[]
}
