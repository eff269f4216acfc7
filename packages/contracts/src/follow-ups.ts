import { z } from 'zod'
import { contactPreferenceSchema, noContactSchema } from './contact.ts'
import {
  idSchema,
  instantSchema,
  langSchema,
  line,
  pageOf,
  pageQuerySchema,
  personSchema,
  plainDateSchema,
  versionSchema,
} from './primitives.ts'

/** A visit somebody has to book. Made by a decision; it holds no clinical word. */
export const followUpSchema = z.object({
  id: idSchema,
  patient: z.object({
    id: idSchema,
    name: z.string(),
    locale: langSchema,
    phone: z.string().nullable(),
    email: z.string().nullable(),
    contactPreference: contactPreferenceSchema,
    noContactBy: noContactSchema,
  }),
  physio: personSchema,
  askedBy: personSchema,
  locationId: idSchema,
  dueFrom: plainDateSchema,
  dueTo: plainDateSchema,
  durationMinutes: z.int(),
  status: z.enum(['due', 'booked', 'closed']),
  daysLate: z.int().min(0),
  tries: z.int().min(0),
  lastTriedAt: instantSchema.nullable(),
  snoozedUntil: plainDateSchema.nullable(),
  closeReason: z.string().nullable(),
  appointmentId: idSchema.nullable(),
  version: versionSchema,
})
export type FollowUp = z.infer<typeof followUpSchema>
export const followUpPageSchema = pageOf(followUpSchema)

/** When a visit shall be, and how long. The clinic's calendar; both days belong to it. */
export const followUpRequestSchema = z.strictObject({
  dueFrom: plainDateSchema,
  dueTo: plainDateSchema,
  durationMinutes: z.int().min(15).max(120),
})
export type FollowUpRequest = z.infer<typeof followUpRequestSchema>

export const followUpsQuerySchema = pageQuerySchema.extend({
  status: z.enum(['due', 'booked', 'closed', 'snoozed']).default('due'),
  locationId: idSchema.optional(),
})

export const closeReasonSchema = z.enum([
  'patient_declined',
  'booked_elsewhere',
  'moved_away',
  'could_not_reach',
  'asked_by_physio',
])

/** A follow-up leaves the list only by a booking or by a stated reason. */
export const updateFollowUpSchema = z
  .strictObject({
    tried: z.enum(['no_answer', 'message_left', 'will_call_back', 'reached']),
    snoozedUntil: plainDateSchema.nullable(),
    close: z.strictObject({ reason: closeReasonSchema, note: line(300).nullable() }),
  })
  .partial()
export type UpdateFollowUp = z.infer<typeof updateFollowUpSchema>
