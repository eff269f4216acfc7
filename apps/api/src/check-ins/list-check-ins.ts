import type { checkInPageSchema } from '@restride/contracts/session-logs'
import { z } from 'zod'
import { recordEvent } from '../audit/record-event.ts'
import { dateColumn, plainDate } from '../calendar.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import { episodeOf } from '../patients/episode-of.ts'
import type { Work } from '../work.ts'
import { toCheckIn } from './to-check-in.ts'

const keysSchema = z.tuple([z.iso.date(), z.uuid()])

/** Newest first, by the day reported about. */
export async function listCheckIns(
  work: Work,
  episodeId: string,
  query: { limit: number; cursor?: string | undefined },
): Promise<z.infer<typeof checkInPageSchema>> {
  const { patientId } = await episodeOf(work, episodeId)
  const after = decodeCursor(query.cursor, keysSchema)
  const rows = await work.tx.checkIn.findMany({
    where: { episodeId, ...(after !== null && comesAfter(after)) },
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: query.limit + 1,
  })
  await recordEvent(work, { action: 'read', resource: 'check_in', resourceId: null, patientId })
  return pageFrom(rows, query.limit, toCheckIn, (row) => [plainDate(row.on), row.id])
}

function comesAfter([day, id]: z.infer<typeof keysSchema>) {
  const on = dateColumn(day)
  return { OR: [{ on: { lt: on } }, { on, id: { lt: id } }] }
}
