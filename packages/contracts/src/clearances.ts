import { z } from 'zod'
import { profileSchema } from './episodes.ts'
import { followUpRequestSchema } from './follow-ups.ts'
import { levelSchema } from './plans.ts'
import {
  idSchema,
  instantSchema,
  langSchema,
  line,
  pageOf,
  personSchema,
  plainDateSchema,
  safeText,
} from './primitives.ts'
import { factsSchema, readinessSchema, suggestionSchema } from './readiness.ts'

/** Clinic protocol: a permission ends two weeks after the review that should have renewed it. */
export const ENDS_AFTER_REVIEW_DAYS = 14

export const decisionSchema = z.enum([
  'cleared',
  'cleared_with_conditions',
  'not_cleared',
  'referred',
])
export type Decision = z.infer<typeof decisionSchema>

/** Few and general on purpose; the words beside the code carry the case. */
export const reasonCodeSchema = z.enum([
  'not_relevant_for_patient',
  'tested_another_way',
  'expected_within_days',
  'benefit_outweighs',
  'patient_preference',
  'stricter_for_caution',
  'other',
])

export const criterionReasonSchema = z.strictObject({
  criterionId: line(20),
  code: reasonCodeSchema,
  text: safeText(1000),
})

export const decideClearanceSchema = z.strictObject({
  decision: decisionSchema,
  /** The readiness that was on the screen; 409 `readiness_changed` when it is no longer the current one. */
  inputHash: line(100),
  /** Highest level she may run at; only for a decision that lets her run. */
  stage: levelSchema.nullable(),
  conditions: z.array(line(300)).max(10),
  reviewOn: plainDateSchema,
  /** Needed where the decision differs from the suggestion, in either direction. */
  reason: z.strictObject({ code: reasonCodeSchema, text: safeText(2000, 1) }).nullable(),
  /** One for every blocking criterion that is not met or unknown, when she is cleared all the same. */
  criterionReasons: z.array(criterionReasonSchema).max(60),
  /** "Before the 3-week consensus minimum": needed to clear before day 21. */
  acknowledgesBeforeThreeWeeks: z.boolean(),
  /** What the patient will read, in her language. */
  patientMessage: safeText(1000, 1),
  /** Her full name, typed: the signature. */
  signature: line(200),
  followUp: followUpRequestSchema.nullable(),
})
export type DecideClearance = z.infer<typeof decideClearanceSchema>

export const clearanceSchema = z.object({
  id: idSchema,
  episodeId: idSchema,
  decision: decisionSchema,
  stage: levelSchema.nullable(),
  conditions: z.array(z.string()),
  decidedAt: instantSchema,
  decidedBy: personSchema,
  reviewOn: plainDateSchema,
  /** Last day it lets her run; `null` for a decision that does not. */
  expiresOn: plainDateSchema.nullable(),
  suggestion: suggestionSchema,
  agrees: z.boolean(),
  /** True when it lets her run although the rules suggested otherwise. */
  overrides: z.boolean(),
  reason: z.object({ code: reasonCodeSchema, text: z.string() }).nullable(),
  criterionReasons: z.array(criterionReasonSchema),
  patientMessage: z.string(),
  patientLang: langSchema,
  /** Which protocol judged her that day, frozen with the answer. */
  profile: profileSchema,
  rulesetVersion: z.string(),
  inputHash: z.string(),
  readiness: readinessSchema,
  facts: factsSchema,
  /** Set when a symptom or warning sign suspended it. */
  suspendedAt: instantSchema.nullable(),
  supersededById: idSchema.nullable(),
  /** From then on the patient is shown it. Until then it can be taken back; a stop counts for her at once. */
  toldAt: instantSchema,
  /** Taken back before she was told: kept in the record, and counts for nothing. */
  voided: z.object({ at: instantSchema, by: personSchema }).nullable(),
  followUpId: idSchema.nullable(),
})
export type Clearance = z.infer<typeof clearanceSchema>
export const clearanceSummarySchema = clearanceSchema.omit({ readiness: true, facts: true })
export type ClearanceSummary = z.infer<typeof clearanceSummarySchema>
export const clearancePageSchema = pageOf(clearanceSummarySchema)

/** The frozen input evaluated again by the ruleset of its day. */
export const replaySchema = z.object({
  clearanceId: idSchema,
  rulesetVersion: z.string(),
  same: z.boolean(),
  stored: readinessSchema,
  replayed: readinessSchema,
})
export type Replay = z.infer<typeof replaySchema>
