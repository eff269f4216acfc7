import { z } from 'zod'
import { levelSchema, plannedSessionSchema } from './plans.ts'
import { idSchema, instantSchema, pageOf, plainDateSchema, textSchema } from './primitives.ts'

/** One session as the patient sees it; only sessions of a released level are ever in here. */
export const mySessionSchema = plannedSessionSchema.extend({
  week: z.int(),
  /** Place in the week, from 0. */
  index: z.int(),
  on: plainDateSchema,
  totalMinutes: z.number(),
  logged: z.boolean(),
})
export type MySession = z.infer<typeof mySessionSchema>

export const myAppointmentSchema = z.object({
  id: idSchema,
  startsAt: instantSchema,
  endsAt: instantSchema,
  physioName: z.string(),
  locationName: z.string(),
  address: z.string(),
  phone: z.string(),
  status: z.enum(['booked', 'confirmed', 'arrived', 'in_room', 'done', 'no_show', 'cancelled']),
})
export type MyAppointment = z.infer<typeof myAppointmentSchema>
export const myAppointmentPageSchema = pageOf(myAppointmentSchema)

const stateOfToday = z.discriminatedUnion('state', [
  /** Today's session. */
  z.object({ state: z.literal('session'), session: mySessionSchema, weekOf: z.int() }),
  /** Nothing planned for today, or it is done. */
  z.object({ state: z.literal('rest'), doneToday: z.boolean(), next: mySessionSchema.nullable() }),
  /** Running is paused: why, in plain words, and what to do now. */
  z.object({
    state: z.literal('paused'),
    since: instantSchema,
    heading: textSchema,
    text: textSchema,
    whatToDoNow: z.array(textSchema),
    lookedAtBy: plainDateSchema.nullable(),
  }),
  /** No decision yet, or no plan, or the next level is not released. */
  z.object({
    state: z.literal('waiting'),
    for: z.enum(['assessment', 'plan', 'release']),
    whatToDoNow: z.array(textSchema),
  }),
  z.object({ state: z.literal('finished') }),
])

export const myTodaySchema = z.object({
  date: plainDateSchema,
  today: stateOfToday,
  /** What her physio wrote with the last decision, in her language. */
  physioMessage: z.string().nullable(),
  physioName: z.string().nullable(),
  /** Sessions whose next-morning question is open. */
  askNextMorning: z.array(z.object({ sessionLogId: idSchema, doneOn: plainDateSchema })),
  nextAppointment: myAppointmentSchema.nullable(),
  releasedOn: plainDateSchema.nullable(),
  /** Where her clinic draws the pain zones: her phone answers at once, also without a network. */
  painSettings: z.object({ painAmberFrom: z.int(), painRedFrom: z.int() }),
})
export type MyToday = z.infer<typeof myTodaySchema>

export const myPlanSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('awaiting_clearance') }),
  z.object({ status: z.literal('awaiting_plan') }),
  z.object({ status: z.literal('awaiting_release') }),
  z.object({ status: z.literal('paused') }),
  z.object({ status: z.literal('finished') }),
  z.object({
    status: z.literal('active'),
    level: levelSchema,
    weeks: z.array(
      z.object({
        number: z.int(),
        startsOn: plainDateSchema,
        sessions: z.array(mySessionSchema),
        runMinutesPlanned: z.number(),
        runMinutesDone: z.number(),
      }),
    ),
    totalWeeks: z.int(),
    /** The revision she is shown, and when she said that she has seen it; `null` while she has not. */
    revision: z.int(),
    acknowledgedAt: instantSchema.nullable(),
  }),
])
export type MyPlan = z.infer<typeof myPlanSchema>

/** Which revision of her plan she says she has seen. Safe to send again. */
export const acknowledgePlanSchema = z.strictObject({ revision: z.int().min(1).max(100_000) })
export type AcknowledgePlan = z.infer<typeof acknowledgePlanSchema>
export const acknowledgementSchema = z.object({
  revision: z.int(),
  acknowledgedAt: instantSchema,
})
