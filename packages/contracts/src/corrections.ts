import { z } from 'zod'
import {
  idSchema,
  instantSchema,
  pageOf,
  pageQuerySchema,
  personSchema,
  plainDateSchema,
  versionSchema,
  words,
} from './primitives.ts'

export const correctionAboutSchema = z.enum(['details', 'assessment', 'plan', 'other'])

/** In her words: what is not right, and what should stand there. */
export const requestCorrectionSchema = z.strictObject({
  about: correctionAboutSchema,
  request: words(4000),
})
export type RequestCorrection = z.infer<typeof requestCorrectionSchema>

export const correctionSchema = z.object({
  id: idSchema,
  about: correctionAboutSchema,
  request: z.string(),
  requestedAt: instantSchema,
  /** The clinic answers by the end of this day. */
  dueOn: plainDateSchema,
  status: z.enum(['open', 'accepted', 'refused']),
  answer: z
    .object({
      text: z.string(),
      /** The amended assessment, where that is what was corrected. */
      amendmentId: idSchema.nullable(),
      by: personSchema,
      at: instantSchema,
    })
    .nullable(),
  /** Her own words beside a refusal; they stay with the record. */
  statement: z.object({ text: z.string(), at: instantSchema }).nullable(),
  version: versionSchema,
})
export type Correction = z.infer<typeof correctionSchema>
export const correctionPageSchema = pageOf(correctionSchema)

export const listedCorrectionSchema = correctionSchema.extend({ patient: personSchema })
export type ListedCorrection = z.infer<typeof listedCorrectionSchema>
export const listedCorrectionPageSchema = pageOf(listedCorrectionSchema)

export const correctionsQuerySchema = pageQuerySchema.extend({
  status: z.enum(['open', 'answered']).default('open'),
})

export const answerCorrectionSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('accepted'),
    /** What was changed, for her to read. */
    answer: words(2000),
    /** The amendment that carries the correction; `null` when her details or something else was changed. */
    amendmentId: idSchema.nullable(),
  }),
  z.strictObject({
    outcome: z.literal('refused'),
    /** Why, for her to read. */
    answer: words(2000),
  }),
])
export type AnswerCorrection = z.infer<typeof answerCorrectionSchema>

export const stateDisagreementSchema = z.strictObject({ statement: words(4000) })
