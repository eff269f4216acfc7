import type { sessionLogPageSchema } from '@restride/contracts/session-logs'
import { z } from 'zod'
import { recordEvent } from '../audit/record-event.ts'
import { dateColumn, plainDate } from '../calendar.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import { episodeOf } from '../patients/episode-of.ts'
import type { Work } from '../work.ts'
import { toSessionLog } from './to-session-log.ts'

const keysSchema = z.tuple([z.iso.date(), z.uuid()])

/** Newest first, by the day of the session. */
export async function listSessionLogs(
  work: Work,
  episodeId: string,
  query: { limit: number; cursor?: string | undefined },
): Promise<z.infer<typeof sessionLogPageSchema>> {
  const { patientId } = await episodeOf(work, episodeId)
  const after = decodeCursor(query.cursor, keysSchema)
  const rows = await work.tx.sessionLog.findMany({
    where: { episodeId, ...(after !== null && comesAfter(after)) },
    orderBy: [{ doneOn: 'desc' }, { id: 'desc' }],
    take: query.limit + 1,
  })
  await recordEvent(work, { action: 'read', resource: 'session_log', resourceId: null, patientId })
  return pageFrom(rows, query.limit, toSessionLog, (row) => [plainDate(row.doneOn), row.id])
}

function comesAfter([day, id]: z.infer<typeof keysSchema>) {
  const doneOn = dateColumn(day)
  return { OR: [{ doneOn: { lt: doneOn } }, { doneOn, id: { lt: id } }] }
}
