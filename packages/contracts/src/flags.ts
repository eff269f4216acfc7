import { z } from 'zod'
import {
  idSchema,
  instantSchema,
  pageOf,
  pageQuerySchema,
  personSchema,
  plainDateSchema,
  safeText,
  textSchema,
  versionSchema,
} from './primitives.ts'

const flagStatusSchema = z.enum(['open', 'resolved'])

export const flagSchema = z.object({
  id: idSchema,
  episodeId: idSchema,
  patientId: idSchema,
  kind: z.enum(['pelvic_symptom', 'pain', 'red_flag', 'bleeding', 'bowel', 'changed', 'wellbeing']),
  severity: z.enum(['emergency', 'same_day', 'soon']),
  status: flagStatusSchema,
  reason: textSchema,
  raisedAt: instantSchema,
  dueOn: plainDateSchema,
  owner: personSchema,
  snoozedUntil: plainDateSchema.nullable(),
  sessionLogId: idSchema.nullable(),
  checkInId: idSchema.nullable(),
  resolution: z.string().nullable(),
  resolvedAt: instantSchema.nullable(),
  resolvedBy: personSchema.nullable(),
  version: versionSchema,
})
export type Flag = z.infer<typeof flagSchema>
export const flagPageSchema = pageOf(flagSchema)

export const flagQuerySchema = pageQuerySchema.extend({
  /** Left out: all of them. */
  status: flagStatusSchema.optional(),
})

export const updateFlagSchema = z
  .strictObject({
    ownerId: idSchema,
    snoozedUntil: plainDateSchema.nullable(),
    /** Resolves the flag. It does not start running again: only a decision does. */
    resolution: safeText(1000, 1),
  })
  .partial()
export type UpdateFlag = z.infer<typeof updateFlagSchema>
