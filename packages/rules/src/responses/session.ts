import type { Text } from '../criterion.ts'
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

/** What makes a pain more than its number: table 7.2, red. */
export const PAIN_CHARACTERS = ['sharp', 'limping', 'at_night', 'one_bone_spot'] as const
export type PainCharacter = (typeof PAIN_CHARACTERS)[number]

/** After the name of the pain, for staff. */
export const PAIN_CHARACTER_NAMES: Readonly<Record<PainCharacter, Text>> = {
  sharp: { en: 'sharp', fr: 'vive' },
  limping: { en: 'with a limp', fr: 'avec boiterie' },
  at_night: { en: 'at night', fr: 'la nuit' },
  one_bone_spot: { en: 'at one spot on a bone', fr: 'en un point d’un os' },
}

export type SymptomReport = {
  symptom: SessionSymptom
  /** `null`: she did not say when. */
  when: 'during' | 'right_after' | 'next_morning' | null
  amount: 'a_little' | 'some' | 'a_lot' | null
  /** NPRS 0–10, for pain only; `null` when she did not give a number. */
  painScore: number | null
  /** For pain only; absent or empty when she said nothing more of it. */
  character?: readonly PainCharacter[]
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

/** What has changed since she was last seen: table 7.3. */
export const CHANGES = [
  'fever_or_infection',
  'poor_sleep',
  'low_mood',
  'milk_supply_drop',
  'weight_loss',
  'missed_meals',
  'fatigue',
  'pessary',
  'new_surgery',
  'new_diagnosis',
] as const
export type Change = (typeof CHANGES)[number]

/** Questionnaire totals against those of the last signed assessment; `null` when one of the two is missing. */
export type MeasureChanges = { psfs: number | null; iciq: number | null }

/** A report outside a session: the next-morning question, or "something feels wrong". */
export type LoggedCheckIn = {
  on: PlainDate
  symptoms: readonly SymptomReport[]
  redFlags: readonly RedFlagSign[]
  /** Absent or empty: nothing named. */
  changes?: readonly Change[]
  /** Absent: none answered again since. */
  measures?: MeasureChanges | undefined
}
