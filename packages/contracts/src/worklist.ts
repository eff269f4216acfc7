import { z } from 'zod'
import {
  idSchema,
  instantSchema,
  langSchema,
  pageOf,
  pageQuerySchema,
  personSchema,
  plainDateSchema,
  textSchema,
} from './primitives.ts'
import { episodeStatusSchema } from './episodes.ts'

/** In the order of the list: what comes first is looked at first. */
export const worklistKindSchema = z.enum([
  'symptom',
  'decision',
  'not_met',
  'over_limit',
  'overdue',
  'plan_ends',
  'assess',
])
export type WorklistKind = z.infer<typeof worklistKindSchema>

export const worklistReasonSchema = z.object({
  kind: worklistKindSchema,
  text: textSchema,
  since: instantSchema,
  dueOn: plainDateSchema,
  flagId: idSchema.nullable(),
})
export type WorklistReason = z.infer<typeof worklistReasonSchema>

/** One row per patient with every reason; the first reason is why she stands where she stands. */
export const worklistRowSchema = z.object({
  episodeId: idSchema,
  patient: z.object({
    id: idSchema,
    name: z.string(),
    locale: langSchema,
    phone: z.string().nullable(),
  }),
  daysSinceBirth: z.int(),
  birthMode: z.string().nullable(),
  goal: z.string(),
  status: episodeStatusSchema,
  runningPausedSince: instantSchema.nullable(),
  owner: personSchema,
  reasons: z.array(worklistReasonSchema).min(1),
})
export type WorklistRow = z.infer<typeof worklistRowSchema>
export const worklistPageSchema = pageOf(worklistRowSchema)
export const worklistQuerySchema = pageQuerySchema.extend({
  whose: z.enum(['mine', 'team']).default('team'),
})
