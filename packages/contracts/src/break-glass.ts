import { z } from 'zod'
import {
  idSchema,
  instantSchema,
  pageOf,
  pageQuerySchema,
  personSchema,
  safeText,
  versionSchema,
  words,
} from './primitives.ts'

export const breakGlassReasonSchema = z.enum([
  'emergency',
  'covering_colleague',
  'patient_asked',
  'safety_concern',
  'other',
])

/** At least ten characters that say something; blanks around them do not count. */
export const reasonTextSchema = safeText(1000, 10).refine((text) => text.trim().length >= 10, {
  error: 'Say why in at least 10 characters',
})

export const openWithReasonSchema = z.strictObject({
  reasonCode: breakGlassReasonSchema,
  reason: reasonTextSchema,
})
export type OpenWithReason = z.infer<typeof openWithReasonSchema>

/** Sixty minutes of reading one record from outside its care team. */
export const breakGlassGrantSchema = z.object({
  id: idSchema,
  patientId: idSchema,
  by: personSchema,
  reasonCode: breakGlassReasonSchema,
  reason: z.string(),
  grantedAt: instantSchema,
  expiresAt: instantSchema,
  version: versionSchema,
})
export type BreakGlassGrant = z.infer<typeof breakGlassGrantSchema>

/** How one physiotherapist stands to one record. The patient's name is all that is told before it is open. */
export const recordAccessSchema = z.object({
  /** `null` for the care team, who read the record itself. */
  patient: personSchema.nullable(),
  access: z.enum(['care_team', 'break_glass', 'none']),
  /** The grant that is open now. */
  grant: breakGlassGrantSchema.nullable(),
})
export type RecordAccess = z.infer<typeof recordAccessSchema>

export const reviewOutcomeSchema = z.enum(['justified', 'concern'])

/** For the privacy officer: who, why, how often she looked, and what was found. Nothing of the record itself. */
export const reviewedGrantSchema = breakGlassGrantSchema.extend({
  patient: personSchema,
  /** How many times something of the record was read under it. */
  reads: z.int().min(0),
  review: z
    .object({
      outcome: reviewOutcomeSchema,
      note: z.string(),
      by: personSchema,
      at: instantSchema,
    })
    .nullable(),
})
export type ReviewedGrant = z.infer<typeof reviewedGrantSchema>
export const reviewedGrantPageSchema = pageOf(reviewedGrantSchema)

export const grantsQuerySchema = pageQuerySchema.extend({
  reviewed: z.enum(['no', 'yes']).default('no'),
})

export const reviewGrantSchema = z.strictObject({
  outcome: reviewOutcomeSchema,
  note: words(1000),
})
export type ReviewGrant = z.infer<typeof reviewGrantSchema>

/** What the patient reads of it. */
export const myBreakGlassSchema = z.object({
  id: idSchema,
  who: z.string(),
  reasonCode: breakGlassReasonSchema,
  reason: z.string(),
  grantedAt: instantSchema,
  expiresAt: instantSchema,
})
export type MyBreakGlass = z.infer<typeof myBreakGlassSchema>
export const myBreakGlassPageSchema = pageOf(myBreakGlassSchema)
