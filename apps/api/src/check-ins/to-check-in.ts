import {
  type CheckIn,
  type CheckInRecord,
  checkInRecordSchema,
} from '@restride/contracts/session-logs'
import { plainDate } from '../calendar.ts'
import type { Prisma } from '../generated/prisma/client.ts'

const {
  advice: adviceSchema,
  changes: changesSchema,
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
    changes: changesSchema.parse(row.changes),
    advice: adviceSchema.parse(row.advice),
    note: row.note,
    loggedAt: row.loggedAt.toISOString(),
  }
}

/** What she sends and may send again, without what the server adds. */
export function sentPart(checkIn: CheckIn): CheckIn {
  const { changes, id, note, on, redFlags, sessionLogId, symptoms } = checkIn
  return { changes, id, note, on, redFlags, sessionLogId, symptoms }
}
