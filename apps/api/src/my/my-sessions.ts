import type { MySession } from '@restride/contracts/my'
import type { PlanWeek } from '@restride/contracts/plans'
import { addDays } from '@restride/rules/plain-date'
import { DAYS_OFF_AFTER_RED, type MyPlanned } from './my-course.ts'

/** Weeks whose level her physiotherapist has released; she is shown no other. */
export function releasedWeeks({ releasedOn, weeks }: MyPlanned): PlanWeek[] {
  return weeks.filter(({ level }) => releasedOn.has(level))
}

/** The sessions of a week as she sees them; a planned rest is not a session. */
export function sessionsOf({ number, sessions, startsOn }: PlanWeek, plan: MyPlanned): MySession[] {
  return sessions
    .map((session, index) => ({
      ...session,
      week: number,
      index,
      on: addDays(startsOn, session.day),
      totalMinutes: (session.repeats * (session.runSeconds + session.walkSeconds)) / 60,
      logged: plan.logs.some(({ planned }) => planned?.week === number && planned.index === index),
    }))
    .filter(({ kind }) => kind !== 'rest')
}

export function hasRunning({ runSeconds }: { runSeconds: number }): boolean {
  return runSeconds > 0
}

/** Never two days running, and no run on the days off that pain asked for. */
export function mayRunOn({ logs }: MyPlanned, day: string): boolean {
  const dayBefore = addDays(day, -1)
  const daysOff = addDays(day, -DAYS_OFF_AFTER_RED)
  return !logs.some(
    ({ doneOn, isDone, isRed, runMinutes }) =>
      isDone &&
      doneOn <= day &&
      ((runMinutes > 0 && doneOn >= dayBefore) || (isRed && doneOn >= daysOff)),
  )
}
