import type { SessionLog } from '@restride/contracts/session-logs'
import type { RunDay } from '@restride/rules/plans/plan'

/** What she really ran, one entry a day. */
export function runDays(logs: readonly SessionLog[]): RunDay[] {
  const days = new Map<string, number>()
  for (const { doneOn, runMinutes, outcome } of logs) {
    if (outcome === 'not_today' || runMinutes === 0) continue
    days.set(doneOn, (days.get(doneOn) ?? 0) + runMinutes)
  }
  return [...days].map(([on, minutes]) => ({ on, runMinutes: minutes }))
}

/** How many planned sessions of each week she did. */
export function loggedByWeek(logs: readonly SessionLog[]): Map<number, number> {
  const weeks = new Map<number, number>()
  for (const { planned, outcome } of logs) {
    if (planned === null || outcome === 'not_today') continue
    weeks.set(planned.week, (weeks.get(planned.week) ?? 0) + 1)
  }
  return weeks
}
