import type { Source, Text } from '../criterion.ts'

export type MeasureId =
  | 'iciq-ui-sf'
  | 'pfdi-20'
  | 'pfiq-7'
  | 'epds'
  | 'epds-3a'
  | 'leaf-q'
  | 'nprs'
  | 'psfs'
  | 'tsk-17'
  | 'tsk-11'
  | 'i-prrs'
  | 'pgi-i'

/** A scored answer: a whole number from `min` to `max` in steps of `step`. `reversed` counts as min + max − answer. */
export type NumberItem = {
  kind: 'number'
  code: string
  min: number
  max: number
  step: number
  keying: 'straight' | 'reversed'
}
/** What is kept with the form and never counted: ticked boxes by their place on it, or the patient's own words. */
export type UncountedItem =
  | { kind: 'boxes'; code: string; max: number }
  | { kind: 'words'; code: string; maxLength: number }
export type Item = NumberItem | UncountedItem

export type Range = { min: number; max: number }

/** A part of the instrument with a number of its own. */
export type Scale = Range & { id: string; name: Text; items: readonly string[] }

/** Both ends belong to the band. */
export type Band = { from: number; to: number; label: Text; source: Source }

/**
 * The smallest difference that mattered to the people named in `population`; `detectable` is only the smallest one
 * larger than the measurement's own error.
 */
export type SmallestChange = {
  /** What it was found for: the total, or these scales. */
  of: 'total' | readonly string[]
  kind: 'important' | 'detectable'
  amount: number
  population: Text
  source: Source
}

/** A published figure that is neither a band nor a change, with the words it must be read with. */
export type Figure = { text: Text; source: Source }

export type ScaleScore = {
  id: string
  name: Text
  /** `null` is unknown: too much of it is blank. Not rounded. */
  total: number | null
  answered: number
  of: number
}

/** Must reach a person today, whatever the total. */
export type Alarm = { id: 'EPDS-10'; item: string; text: Text; patientText: Text }

export type Scored = {
  /** `null` is unknown, never zero. Not rounded: a screen rounds. */
  total: number | null
  scales: readonly ScaleScore[]
  band: Band | null
  alarms: readonly Alarm[]
  /** What the reader of this total must know. */
  notes: readonly Text[]
  /** Codes of the blank items that are scored. */
  missing: readonly string[]
}

/** `path` leads to the answer; an empty one means the whole input. */
export type ItemProblem = { path: readonly (string | number)[]; reason: Text }

/** An answer that cannot be is refused whole, but an alarm is heard all the same. */
export type Refused = { problems: readonly ItemProblem[]; alarms: readonly Alarm[] }

export type Score = Scored | Refused

/** Item codes and totals only: no licensed wording ships (`clinical-rules.md`, section 5.2). */
export type Measure = {
  id: MeasureId
  /** As people call it, the same in both languages. */
  shortName: string
  name: Text
  range: Range
  direction: 'high_is_worse' | 'high_is_better'
  items: readonly Item[]
  scales: readonly Scale[]
  missingRule: Text
  bands: readonly Band[]
  smallestChanges: readonly SmallestChange[]
  figures: readonly Figure[]
  /** True when the answer is itself a comparison with before, so that two of them have no difference. */
  comparesWithBefore: boolean
  sources: readonly Source[]
  licence: Text
  /** A blank is `null` or left out. Anything but the item codes and their values is refused, by its place. */
  score: (answers: unknown) => Score
}
