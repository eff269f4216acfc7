import { z } from 'zod'
import {
  idSchema,
  instantSchema,
  pageOf,
  plainDateSchema,
  safeText,
  versionSchema,
} from './primitives.ts'

export const profileSchema = z.enum(['article2021', 'goom2019'])
export const birthModeSchema = z.enum(['vaginal', 'instrumental', 'caesarean'])
export const tearGradeSchema = z.enum(['0', '1', '2', '3a', '3b', '3c', '4'])

export const birthSchema = z.strictObject({
  /** Day of the birth of the child. */
  bornOn: plainDateSchema,
  mode: birthModeSchema.nullable(),
  tearGrade: tearGradeSchema.nullable(),
  /** Day a pelvic-health or obstetric review of a grade 3–4 tear was recorded. */
  tearReviewedOn: plainDateSchema.nullable(),
})
export type Birth = z.infer<typeof birthSchema>

export const episodeStatusSchema = z.enum([
  'intake',
  'assessing',
  'cleared',
  'on_hold',
  'referred',
  'running',
  'graduated',
  'discharged',
])
export type EpisodeStatus = z.infer<typeof episodeStatusSchema>

const feedingSchema = z.enum(['breast', 'mixed', 'bottle', 'none'])

/** Running is paused by a rule or a person; it never re-opens by itself. */
export const runningPauseSchema = z.object({
  since: instantSchema,
  cause: z.enum(['symptom', 'red_flag', 'decision']),
  flagId: idSchema.nullable(),
})

export const episodeSchema = z.object({
  id: idSchema,
  patientId: idSchema,
  status: episodeStatusSchema,
  birth: birthSchema,
  /** Whole days since the birth, today in the clinic's calendar. */
  daysSinceBirth: z.int(),
  feeding: feedingSchema.nullable(),
  goal: z.string(),
  profile: profileSchema,
  runningPause: runningPauseSchema.nullable(),
  draftAssessmentId: idSchema.nullable(),
  clearanceId: idSchema.nullable(),
  planId: idSchema.nullable(),
  reviewOn: plainDateSchema.nullable(),
  version: versionSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type Episode = z.infer<typeof episodeSchema>
export const episodePageSchema = pageOf(episodeSchema)

const episodeFields = {
  birth: birthSchema,
  feeding: feedingSchema.nullable(),
  goal: safeText(500),
  profile: profileSchema,
}
export const createEpisodeSchema = z.strictObject({
  ...episodeFields,
  profile: profileSchema.default('goom2019'),
})
export type CreateEpisode = z.infer<typeof createEpisodeSchema>

/** Only the ends of an episode are set by hand; every other status follows from a decision or a log. */
export const updateEpisodeSchema = z
  .strictObject({ ...episodeFields, status: z.enum(['graduated', 'discharged']) })
  .partial()
export type UpdateEpisode = z.infer<typeof updateEpisodeSchema>
