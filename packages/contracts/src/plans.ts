import { z } from 'zod'
import {
  idSchema,
  instantSchema,
  pageOf,
  personSchema,
  plainDateSchema,
  safeText,
  textSchema,
  versionSchema,
} from './primitives.ts'
import { effectSchema, sourceSchema, stateSchema } from './readiness.ts'

/** A walk level W1–W3 or a walk-run level by number; the rules package holds the list. */
export const levelSchema = z.string().regex(/^(?:W[1-3]|[1-9]\d?)$/u, { error: 'Unknown level' })

export const sessionKindSchema = z.enum([
  'walk',
  'walk_run',
  'run',
  'strength',
  'breathing',
  'rest',
])

export const plannedSessionSchema = z.strictObject({
  kind: sessionKindSchema,
  /** Days after the first day of the week, 0–6. */
  day: z.int().min(0).max(6),
  repeats: z.int().min(1).max(60),
  runSeconds: z.int().min(0).max(10_800),
  walkSeconds: z.int().min(0).max(10_800),
  pace: z.enum(['easy', 'steady', 'fast']),
  surface: z.enum(['flat', 'hills']),
  buggy: z.boolean(),
})
export type PlannedSession = z.infer<typeof plannedSessionSchema>

export const planWeekSchema = z.strictObject({
  number: z.int().min(1).max(104),
  startsOn: plainDateSchema,
  level: levelSchema,
  sessions: z.array(plannedSessionSchema).max(14),
})
export type PlanWeek = z.infer<typeof planWeekSchema>
export const planWeeksSchema = z.array(planWeekSchema).min(1).max(104)

export const planFindingSchema = z.object({
  /** `6.6`: the frequency rules of that section, which have no id of their own. */
  rule: z.enum(['PL-1', 'PL-2', 'PL-3', 'PL-4', 'PL-5', 'PL-6', 'RK-2', '6.6']),
  part: z.string(),
  week: z.int().nullable(),
  state: stateSchema,
  effect: effectSchema,
  value: z.number().nullable(),
  limit: z.number().nullable(),
  arithmetic: textSchema,
  reason: textSchema,
  patientText: textSchema.nullable(),
  sources: z.array(sourceSchema),
})
export type PlanFinding = z.infer<typeof planFindingSchema>

export const keepReasonSchema = z.strictObject({
  rule: planFindingSchema.shape.rule,
  part: z.string().min(1).max(40),
  week: z.int().nullable(),
  text: safeText(1000, 1),
})

export const releaseSchema = z.object({
  level: levelSchema,
  releasedAt: instantSchema,
  releasedBy: personSchema,
  note: z.string().nullable(),
})

/** What her logs say about the level after the newest one released. Only a release advances. */
export const planProgressSchema = z.object({
  level: levelSchema,
  /** The day the level began: its release, or its first week when that came later. */
  since: plainDateSchema,
  status: z.enum(['eligible', 'repeat', 'step_back', 'hold', 'reassess']),
  reason: textSchema,
})
export type PlanProgress = z.infer<typeof planProgressSchema>

export const planSchema = z.object({
  id: idSchema,
  episodeId: idSchema,
  clearanceId: idSchema,
  status: z.enum(['active', 'ended']),
  /** The newest revision. Revisions are never changed, only followed by another. */
  revision: z.int(),
  weeks: planWeeksSchema,
  findings: z.array(planFindingSchema),
  kept: z.array(keepReasonSchema),
  /** What the newest revision changed, in the physio's words. */
  changeNote: z.string(),
  revisedAt: instantSchema,
  revisedBy: personSchema,
  releases: z.array(releaseSchema),
  nextLevel: levelSchema.nullable(),
  /** The newest revision she said she has seen; `null` while there is none. */
  seen: z.object({ revision: z.int(), at: instantSchema }).nullable(),
  /** `null` while no level is released, and once the plan has ended. */
  progress: planProgressSchema.nullable(),
  version: versionSchema,
  createdAt: instantSchema,
})
export type Plan = z.infer<typeof planSchema>
export const planSummarySchema = planSchema.omit({
  weeks: true,
  findings: true,
  kept: true,
  progress: true,
})
export const planPageSchema = pageOf(planSummarySchema)

/** What the plan leads to; the rules package holds the titles and the last level of each. */
export const goalSchema = z.enum(['walk_40', 'first_runs', 'run_walk_20', 'run_continuous_30'])

export const createPlanSchema = z.strictObject({
  /** The longest when left out. The clearance may end the plan earlier. */
  goal: goalSchema.default('run_continuous_30'),
  startsOn: plainDateSchema,
  startLevel: levelSchema,
  sessionsPerWeek: z.int().min(2).max(4),
})
export type CreatePlan = z.infer<typeof createPlanSchema>

export const revisePlanSchema = z.strictObject({
  weeks: planWeeksSchema,
  changeNote: safeText(1000, 1),
  /** One for every blocking finding that is kept all the same. */
  keep: z.array(keepReasonSchema).max(200),
})
export type RevisePlan = z.infer<typeof revisePlanSchema>

/** Nothing is stored. With a `planId` the findings compare with its newest revision and her logs. */
export const previewPlanSchema = z.strictObject({
  planId: idSchema.nullable(),
  weeks: planWeeksSchema,
})

/** One session the fix lowers. */
export const planChangeSchema = z.object({
  week: z.int(),
  /** Its place in the week, from 0. */
  session: z.int(),
  what: textSchema,
  from: plannedSessionSchema,
  to: plannedSessionSchema,
})
export type PlanChange = z.infer<typeof planChangeSchema>
/** The smallest change that keeps the limits. */
export const planFixSchema = z.object({
  weeks: planWeeksSchema,
  changes: z.array(planChangeSchema),
})
export type PlanFix = z.infer<typeof planFixSchema>

export const planPreviewSchema = z.object({
  findings: z.array(planFindingSchema),
  /** `null` when there is nothing to lower: no limit is broken, or only a release answers. */
  fix: planFixSchema.nullable(),
})
export type PlanPreview = z.infer<typeof planPreviewSchema>

export const releaseLevelSchema = z.strictObject({
  level: levelSchema,
  /** Needed before 21 days at the level before, and when her logs do not make her eligible. */
  note: safeText(1000, 1).nullable(),
})
export type ReleaseLevel = z.infer<typeof releaseLevelSchema>

/** Numbered from 1; `weeks` is what that revision said. */
export const planRevisionSchema = z.object({
  revision: z.int(),
  weeks: planWeeksSchema,
  changeNote: z.string(),
  kept: z.array(keepReasonSchema),
  revisedAt: instantSchema,
  revisedBy: personSchema,
})
export type PlanRevision = z.infer<typeof planRevisionSchema>
export const planRevisionPageSchema = pageOf(planRevisionSchema)
