import type { MyToday } from '@restride/contracts/my'
import { addDays } from '@restride/rules/plain-date'
import { dateColumn, plainDate } from '../calendar.ts'
import { Prisma } from '../generated/prisma/client.ts'
import type { Work } from '../work.ts'

/** Later she would be guessing. */
const MOST_DAYS_BACK = 3

/** Sessions done on an earlier day whose next morning she has not told yet, newest first. */
export async function askNextMorning(
  { today, tx }: Work,
  episodeId: string,
): Promise<MyToday['askNextMorning']> {
  const rows = await tx.sessionLog.findMany({
    where: {
      episodeId,
      doneOn: {
        gte: dateColumn(addDays(today, -MOST_DAYS_BACK)),
        lte: dateColumn(addDays(today, -1)),
      },
      outcome: { not: 'not_today' },
      nextMorning: { equals: Prisma.DbNull },
    },
    orderBy: [{ doneOn: 'desc' }, { id: 'desc' }],
    select: { id: true, doneOn: true },
  })
  return rows.map(({ doneOn, id }) => ({ sessionLogId: id, doneOn: plainDate(doneOn) }))
}
