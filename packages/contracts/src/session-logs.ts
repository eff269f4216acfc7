import { z } from 'zod'
import { redFlagSignSchema } from './findings.ts'
import {
  idSchema,
  instantSchema,
  pageOf,
  plainDateSchema,
  safeText,
  textSchema,
  versionSchema,
} from './primitives.ts'

export const sessionSymptomSchema = z.enum([
  'urinary_leak',
  'heaviness',
  'dragging',
  'bulge',
  'bowel_leak',
  'bleeding',
  'pain',
])

const painCharacterSchema = z.enum(['sharp', 'limping', 'at_night', 'one_bone_spot'])
export type PainCharacter = z.infer<typeof painCharacterSchema>

export const symptomReportSchema = z.strictObject({
  symptom: sessionSymptomSchema,
  /** `null`: she did not say when. */
  when: z.enum(['during', 'right_after', 'next_morning']).nullable(),
  amount: z.enum(['a_little', 'some', 'a_lot']).nullable(),
  /** NPRS 0–10, for pain only. */
  painScore: z.int().min(0).max(10).nullable(),
  /** For pain only; left out means nothing more said of it. */
  character: z.array(painCharacterSchema).max(4).default([]),
})
export type SymptomReport = z.infer<typeof symptomReportSchema>

const minutes = z.number().min(0).max(600)

/** The id is made by the client: sending the same log twice stores it once. */
export const logSessionSchema = z.strictObject({
  id: idSchema,
  doneOn: plainDateSchema,
  /** Which planned session it was; `null` for one outside the plan. */
  planned: z
    .strictObject({ week: z.int().min(1).max(520), index: z.int().min(0).max(100) })
    .nullable(),
  kind: z.enum(['walk', 'walk_run', 'run', 'strength', 'breathing']),
  outcome: z.enum(['done', 'stopped_early', 'not_today']),
  runMinutes: minutes,
  walkMinutes: minutes,
  feeling: z.enum(['good', 'so_so', 'not_good']).nullable(),
  /** `null` = not answered, `[]` = none of these. */
  symptoms: z.array(symptomReportSchema).max(20).nullable(),
  note: safeText(1000),
})
export type LogSession = z.infer<typeof logSessionSchema>

/** What she is told at once, written and approved beforehand; never a readiness verdict. */
export const sessionAdviceSchema = z.object({
  zone: z.enum(['none', 'green', 'amber', 'red', 'pelvic', 'refer']),
  runningPaused: z.boolean(),
  emergency: z.boolean(),
  heading: textSchema,
  text: textSchema,
  whatToDoNow: z.array(textSchema),
  /** Day by which her physio looks at it; `null` when nobody needs to. */
  lookedAtBy: plainDateSchema.nullable(),
})
export type SessionAdvice = z.infer<typeof sessionAdviceSchema>

export const sessionLogSchema = z.object({
  ...logSessionSchema.shape,
  note: z.string(),
  episodeId: idSchema,
  /** Asked the next day; `null` = not answered yet, `[]` = none. */
  nextMorning: z.array(symptomReportSchema).nullable(),
  advice: sessionAdviceSchema,
  /** She may change it for 24 hours. */
  editableUntil: instantSchema,
  version: versionSchema,
  loggedAt: instantSchema,
})
export type SessionLog = z.infer<typeof sessionLogSchema>
export const sessionLogPageSchema = pageOf(sessionLogSchema)

export const updateSessionLogSchema = logSessionSchema.omit({ id: true }).partial()
export type UpdateSessionLog = z.infer<typeof updateSessionLogSchema>

export const changeSchema = z.enum([
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
])
export type Change = z.infer<typeof changeSchema>

/** The next-morning answer of one session, or "something feels wrong" at any time (`sessionLogId: null`). */
export const checkInSchema = z.strictObject({
  id: idSchema,
  on: plainDateSchema,
  sessionLogId: idSchema.nullable(),
  symptoms: z.array(symptomReportSchema).max(20),
  redFlags: z.array(redFlagSignSchema).max(17),
  /** What has changed since she was last seen; left out means nothing named. */
  changes: z.array(changeSchema).max(10).default([]),
  note: safeText(1000),
})
export type CheckIn = z.infer<typeof checkInSchema>
export const checkInRecordSchema = z.object({
  ...checkInSchema.shape,
  note: z.string(),
  episodeId: idSchema,
  advice: sessionAdviceSchema,
  loggedAt: instantSchema,
})
export type CheckInRecord = z.infer<typeof checkInRecordSchema>
export const checkInPageSchema = pageOf(checkInRecordSchema)
