import {
  type CheckIn,
  type CheckInRecord,
  checkInRecordSchema,
} from '@restride/contracts/session-logs'
import { plainDate } from '../calendar.ts'
import type { Prisma } from '../generated/prisma/client.ts'

const {
  advice: adviceSchema,
  redFlags: signsSchema,
  symptoms: reportsSchema,
} = checkInRecordSchema.shape

export function toCheckIn(row: Prisma.CheckInGetPayload<object>): CheckInRecord {
  return {
    id: row.id,
    episodeId: row.episodeId,
    on: plainDate(row.on),
    sessionLogId: row.sessionLogId,
    symptoms: reportsSchema.parse(row.symptoms),
    redFlags: signsSchema.parse(row.redFlags),
    advice: adviceSchema.parse(row.advice),
    note: row.note,
    loggedAt: row.loggedAt.toISOString(),
  }
}

/** What she sends and may send again, without what the server adds. */
export function sentPart({ id, note, on, redFlags, sessionLogId, symptoms }: CheckIn): CheckIn {
  return { id, note, on, redFlags, sessionLogId, symptoms }
}
