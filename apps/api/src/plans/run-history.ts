import { addDays } from '@restride/rules/plain-date'
import type { RunDay } from '@restride/rules/plans/plan'
import { dateColumn, plainDate } from '../calendar.ts'
import type { Work } from '../work.ts'

/** Longer than any window of the rules and any plan's past weeks that still weigh. */
const LOOK_BACK_DAYS = 400

/** What she really ran, one entry a day, from her session logs. */
export async function runHistory(work: Work, episodeId: string): Promise<RunDay[]> {
  const rows = await work.tx.sessionLog.findMany({
    where: {
      episodeId,
      doneOn: { gte: dateColumn(addDays(work.today, -LOOK_BACK_DAYS)) },
      runMinutes: { gt: 0 },
      outcome: { not: 'not_today' },
    },
    orderBy: { doneOn: 'asc' },
    select: { doneOn: true, runMinutes: true },
  })
  const days = new Map<string, number>()
  for (const { doneOn, runMinutes } of rows) {
    const on = plainDate(doneOn)
    days.set(on, (days.get(on) ?? 0) + runMinutes.toNumber())
  }
  return [...days].map(([on, minutes]) => ({ on, runMinutes: minutes }))
}
