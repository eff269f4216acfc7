import { z } from 'zod'
import {
  idSchema,
  instantSchema,
  langSchema,
  line,
  pageOf,
  pageQuerySchema,
  personSchema,
  plainDateSchema,
  textSchema,
  versionSchema,
} from './primitives.ts'
import { episodeStatusSchema } from './episodes.ts'
import { contactPreferenceSchema, noContactSchema } from './contact.ts'

/** Every open patient stands in one of the first three; `done` holds whoever was looked at today. */
export const worklistListSchema = z.enum(['review', 'waiting', 'snoozed', 'done'])
export type WorklistList = z.infer<typeof worklistListSchema>

/** In the order of the list: what comes first is looked at first. The last two are no reasons to act. */
export const worklistKindSchema = z.enum([
  'symptom',
  'decision',
  'not_met',
  'over_limit',
  'overdue',
  'plan_ends',
  'no_plan',
  'assess',
  'waiting',
  'done',
])
export type WorklistKind = z.infer<typeof worklistKindSchema>

export const worklistReasonSchema = z.object({
  kind: worklistKindSchema,
  text: textSchema,
  since: instantSchema,
  /** `null` only where nothing is to be done: while waiting without a date, and when done. */
  dueOn: plainDateSchema.nullable(),
  flagId: idSchema.nullable(),
})
export type WorklistReason = z.infer<typeof worklistReasonSchema>

export const createSnoozeSchema = z.strictObject({
  /** The day she is back on the list, after today and within 90 days. A new fact brings her back before. */
  until: plainDateSchema,
  reason: line(300),
})
export type CreateSnooze = z.infer<typeof createSnoozeSchema>

export const snoozeSchema = z.object({
  id: idSchema,
  episodeId: idSchema,
  patientId: idSchema,
  until: plainDateSchema,
  reason: z.string(),
  by: personSchema,
  at: instantSchema,
  /** Ended before its day. */
  endedAt: instantSchema.nullable(),
  version: versionSchema,
})
export type Snooze = z.infer<typeof snoozeSchema>

/** One row per patient with every reason; the first reason is why she stands where she stands. */
export const worklistRowSchema = z.object({
  episodeId: idSchema,
  patient: z.object({
    id: idSchema,
    name: z.string(),
    locale: langSchema,
    phone: z.string().nullable(),
    email: z.string().nullable(),
    contactPreference: contactPreferenceSchema,
    noContactBy: noContactSchema,
  }),
  daysSinceBirth: z.int(),
  birthMode: z.string().nullable(),
  goal: z.string(),
  status: episodeStatusSchema,
  runningPausedSince: instantSchema.nullable(),
  /** Whose she is; in the list of what is done, who did it. */
  owner: personSchema,
  /** Until when she is put off; without a record when only her flags are. */
  snoozed: z.object({ until: plainDateSchema, record: snoozeSchema.nullable() }).nullable(),
  /** Her next visit that is booked. */
  visitAt: instantSchema.nullable(),
  /** The first visit the desk has still to book. */
  visitAsked: z.object({ from: plainDateSchema, to: plainDateSchema }).nullable(),
  reasons: z.array(worklistReasonSchema).min(1),
})
export type WorklistRow = z.infer<typeof worklistRowSchema>
export const worklistPageSchema = pageOf(worklistRowSchema).extend({
  /** How many rows each list has, whichever is read. */
  counts: z.object({ review: z.int(), waiting: z.int(), snoozed: z.int(), done: z.int() }),
  /** Who is expected next, once nobody is left to review; `null` until then, and when nobody is expected. */
  nextUp: z
    .object({
      patient: personSchema,
      on: plainDateSchema,
      /** Of a visit. */
      at: instantSchema.nullable(),
      /** A visit is booked, she is back from where she was put off to, or her review or her plan's end is due. */
      why: z.enum(['visit', 'back', 'due']),
    })
    .nullable(),
})
export type WorklistPage = z.infer<typeof worklistPageSchema>
export const worklistQuerySchema = pageQuerySchema.extend({
  list: worklistListSchema.default('review'),
  whose: z.enum(['mine', 'team']).default('team'),
})
