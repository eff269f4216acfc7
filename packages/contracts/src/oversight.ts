import { z } from 'zod'
import { plainDateSchema, textSchema } from './primitives.ts'

/** `null`: so few that somebody who knows the clinic could tell who they are; withheld from who reads no record. */
const countSchema = z.int().min(0).nullable()
const monthSchema = z.string().regex(/^\d{4}-\d\d$/u)

/** `care_team`: the caller's own patients. `clinic`: everybody, as counts alone with the small ones withheld. */
const scopeSchema = z.enum(['care_team', 'clinic'])

export const overridesReportSchema = z.object({
  scope: scopeSchema,
  /** The last twelve months of the clinic's calendar, oldest first; a decision that was taken back is in none. */
  months: z.array(z.object({ month: monthSchema, decisions: countSchema, overrides: countSchema })),
  /** Criteria in spite of which somebody was let run, most often first. */
  criteria: z.array(
    z.object({
      id: z.string(),
      /** `null` when no ruleset of today knows it. */
      title: textSchema.nullable(),
      /** One for each of `months`. */
      counts: z.array(countSchema),
      total: countSchema,
    }),
  ),
})
export type OverridesReport = z.infer<typeof overridesReportSchema>

/** A number and of how many it is known. */
const shareSchema = z.object({ count: countSchema, of: countSchema })
export const stageGroupSchema = z.enum(['none', 'walking', '1_5', '6_10', '11_15'])

export const outcomesReportSchema = z.object({
  scope: scopeSchema,
  asOf: plainDateSchema,
  /** Every course of care, whether she still comes or not. */
  episodes: countSchema,
  cleared: shareSchema,
  /**
   * Weeks after the birth by which half were cleared, counting those who are not yet, or never were, up to their last
   * contact (Kaplan–Meier); `null` when it is less than half, or withheld.
   */
  halfClearedByWeek: z.number().nullable(),
  /** The highest level open to her at the last contact, for all of them. */
  stageAtLastContact: z.array(z.object({ stage: stageGroupSchema, count: countSchema })),
  /** Open courses without a contact for four weeks. */
  quiet: shareSchema,
  /** Courses with a questionnaire total at two assessments or more: only these can show a change. */
  measuredTwice: shareSchema,
})
export type OutcomesReport = z.infer<typeof outcomesReportSchema>
