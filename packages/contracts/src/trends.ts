import { z } from 'zod'
import { instantSchema, plainDateSchema } from './primitives.ts'

/** Minutes of running in one week, against the rise over three weeks that the rules allow. */
const runWeekSchema = z.object({
  startsOn: plainDateSchema,
  minutes: z.number(),
  /** The minutes it is compared with; `null` for her first running week and weeks without running. */
  base: z.number().nullable(),
  percent: z.number().nullable(),
  state: z.enum(['first_runs', 'within', 'over']),
  /** The allowed band; `null` where there is nothing to compare with. */
  allowed: z.object({ from: z.number(), to: z.number() }).nullable(),
})
export type RunWeek = z.infer<typeof runWeekSchema>

/** Sessions of released levels that have come due, and how many of them she logged as done. */
const adherenceSchema = z.object({
  done: z.int(),
  planned: z.int(),
  since: plainDateSchema,
  until: plainDateSchema,
})
export type Adherence = z.infer<typeof adherenceSchema>

/** What came in after she was last seen. */
const sinceVisitSchema = z.object({
  visit: z.enum(['assessment', 'appointment']),
  at: instantSchema,
  sessions: z.int(),
  runMinutes: z.number(),
  /** Sessions with a symptom during, right after or the next morning. */
  sessionsWithSymptoms: z.int(),
  checkIns: z.int(),
  flags: z.int(),
  planRevisions: z.int(),
  levelsReleased: z.array(z.string()),
})
export type SinceVisit = z.infer<typeof sinceVisitSchema>

export const trendsSchema = z.object({
  /** Oldest first, up to the week of today, which is not over; empty while she has not run. */
  weeks: z.array(runWeekSchema),
  /** `null` while no session of a plan has come due. */
  adherence: adherenceSchema.nullable(),
  /** `null` before the first visit. */
  sinceVisit: sinceVisitSchema.nullable(),
})
export type Trends = z.infer<typeof trendsSchema>
