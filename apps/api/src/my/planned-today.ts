import type { MySession, MyToday } from '@restride/contracts/my'
import { addDays } from '@restride/rules/plain-date'
import type { MyPlanned } from './my-course.ts'
import { hasRunning, mayRunOn, releasedWeeks, sessionsOf } from './my-sessions.ts'
import { WHAT_TO_DO_NOW } from './what-to-do-now.ts'

/** Today on a plan. She never runs two days in a row, whatever the plan says. */
export function plannedToday(plan: MyPlanned, today: string): MyToday['today'] {
  const wait = waitsFor(plan, today)
  if (wait !== null) return { state: 'waiting', for: wait, whatToDoNow: WHAT_TO_DO_NOW }
  const sessions = releasedWeeks(plan).flatMap((week) => sessionsOf(week, plan))
  const session = saysNotToday(plan, today)
    ? undefined
    : sessions.find(
        (one) => one.on === today && !one.logged && (!hasRunning(one) || mayRunOn(plan, today)),
      )
  if (session !== undefined) {
    return { state: 'session', session, weekOf: plan.weeks.length }
  }
  return {
    state: 'rest',
    doneToday: plan.logs.some(({ doneOn, isDone }) => doneOn === today && isDone),
    next: nextSession(plan, sessions, today),
  }
}

/** What the plan itself waits for today; `null` when it goes on. */
function waitsFor(plan: MyPlanned, today: string): 'plan' | 'release' | null {
  const week = plan.weeks.find(({ startsOn }) => addDays(startsOn, 6) >= today)
  if (week === undefined) return 'plan'
  return plan.releasedOn.has(week.level) ? null : 'release'
}

/** "Not today" without saying which session is for the whole day. */
function saysNotToday({ logs }: MyPlanned, today: string): boolean {
  return logs.some(({ doneOn, isDone, planned }) => doneOn === today && !isDone && planned === null)
}

function nextSession(
  plan: MyPlanned,
  sessions: readonly MySession[],
  today: string,
): MySession | null {
  const coming = sessions
    .filter((one) => one.on > today && !one.logged)
    .filter((one) => !hasRunning(one) || mayRunOn(plan, one.on))
    .toSorted((a, b) => a.on.localeCompare(b.on))
  return coming[0] ?? null
}
