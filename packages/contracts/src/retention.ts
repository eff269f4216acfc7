import { z } from 'zod'
import { pageOf, personSchema, plainDateSchema } from './primitives.ts'

/** A record whose keeping time is over. Nothing is deleted: a person looks at each. */
export const retentionCandidateSchema = z.object({
  patient: personSchema,
  lastServiceOn: plainDateSchema,
  /** Under 18 at the last service: kept until ten years after her 18th birthday. */
  wasMinor: z.boolean(),
  keptUntil: plainDateSchema,
})
export type RetentionCandidate = z.infer<typeof retentionCandidateSchema>

export const retentionReportSchema = z.object({
  date: plainDateSchema,
  /** Records of the clinic, and how many of them are candidates. */
  records: z.int(),
  candidates: z.int(),
})
export type RetentionReport = z.infer<typeof retentionReportSchema>
export const retentionCandidatePageSchema = pageOf(retentionCandidateSchema)
