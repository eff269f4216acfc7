import type { MyAppointment, MyPlan, MyToday } from '@restride/contracts/my'
import type { Text } from '@restride/contracts/primitives'
import type { SessionAdvice } from '@restride/contracts/session-logs'
import { DEFAULT_SETTINGS } from '@restride/rules/settings'
import {
  _default,
  array,
  boolean,
  discriminatedUnion,
  enum as oneOf,
  extend,
  literal,
  nullable,
  number,
  object,
  string,
} from 'zod/mini'
import type { Schema } from '../http.ts'

// zod/mini twins of the contracts: the whole of zod would not fit into a patient's first load.
const text = object({ en: string(), fr: string() }) satisfies Schema<Text>

const plannedSession = object({
  kind: oneOf(['walk', 'walk_run', 'run', 'strength', 'breathing', 'rest']),
  day: number(),
  repeats: number(),
  runSeconds: number(),
  walkSeconds: number(),
  pace: oneOf(['easy', 'steady', 'fast']),
  surface: oneOf(['flat', 'hills']),
  buggy: boolean(),
})
const mySession = extend(plannedSession, {
  week: number(),
  index: number(),
  on: string(),
  totalMinutes: number(),
  logged: boolean(),
})

const myAppointment = object({
  id: string(),
  startsAt: string(),
  endsAt: string(),
  physioName: string(),
  locationName: string(),
  address: string(),
  phone: string(),
  status: oneOf(['booked', 'confirmed', 'arrived', 'in_room', 'done', 'no_show', 'cancelled']),
})
export const myAppointmentsSchema = object({
  items: array(myAppointment),
  nextCursor: nullable(string()),
}) satisfies Schema<{ items: MyAppointment[]; nextCursor: string | null }>

export const myTodaySchema = object({
  date: string(),
  today: discriminatedUnion('state', [
    object({ state: literal('session'), session: mySession, weekOf: number() }),
    object({ state: literal('rest'), doneToday: boolean(), next: nullable(mySession) }),
    object({
      state: literal('paused'),
      since: string(),
      heading: text,
      text,
      whatToDoNow: array(text),
      lookedAtBy: nullable(string()),
    }),
    object({
      state: literal('waiting'),
      for: oneOf(['assessment', 'plan', 'release']),
      whatToDoNow: array(text),
    }),
    object({ state: literal('finished') }),
  ]),
  physioMessage: nullable(string()),
  physioName: nullable(string()),
  askNextMorning: array(object({ sessionLogId: string(), doneOn: string() })),
  nextAppointment: nullable(myAppointment),
  releasedOn: nullable(string()),
  // A copy kept by an older version has none.
  painSettings: _default(
    object({ painAmberFrom: number(), painRedFrom: number() }),
    DEFAULT_SETTINGS,
  ),
}) satisfies Schema<MyToday>

export const myPlanSchema = discriminatedUnion('status', [
  object({ status: literal('awaiting_clearance') }),
  object({ status: literal('awaiting_plan') }),
  object({ status: literal('awaiting_release') }),
  object({ status: literal('paused') }),
  object({ status: literal('finished') }),
  object({
    status: literal('active'),
    level: string(),
    weeks: array(
      object({
        number: number(),
        startsOn: string(),
        sessions: array(mySession),
        runMinutesPlanned: number(),
        runMinutesDone: number(),
      }),
    ),
    totalWeeks: number(),
    // A copy kept by an older version has neither.
    revision: _default(number(), 1),
    acknowledgedAt: _default(nullable(string()), null),
  }),
]) satisfies Schema<MyPlan>

export const planSeenSchema = object({ acknowledgedAt: string() })

const adviceSchema = object({
  zone: oneOf(['none', 'green', 'amber', 'red', 'pelvic', 'refer']),
  runningPaused: boolean(),
  emergency: boolean(),
  heading: text,
  text,
  whatToDoNow: array(text),
  lookedAtBy: nullable(string()),
}) satisfies Schema<SessionAdvice>

/** All that is read of a stored log or check-in: what she is told. */
export const toldSchema = object({ advice: adviceSchema }) satisfies Schema<{
  advice: SessionAdvice
}>
