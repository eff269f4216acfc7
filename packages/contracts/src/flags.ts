import { z } from 'zod'
import {
  idSchema,
  instantSchema,
  personSchema,
  plainDateSchema,
  safeText,
  textSchema,
  versionSchema,
} from './primitives.ts'

export const flagSchema = z.object({
  id: idSchema,
  episodeId: idSchema,
  patientId: idSchema,
  kind: z.enum(['pelvic_symptom', 'pain', 'red_flag', 'bleeding', 'bowel', 'changed', 'wellbeing']),
  severity: z.enum(['emergency', 'same_day', 'soon']),
  status: z.enum(['open', 'resolved']),
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

export const updateFlagSchema = z
  .strictObject({
    ownerId: idSchema,
    snoozedUntil: plainDateSchema.nullable(),
    /** Resolves the flag. It does not start running again: only a decision does. */
    resolution: safeText(1000, 1),
  })
  .partial()
export type UpdateFlag = z.infer<typeof updateFlagSchema>
