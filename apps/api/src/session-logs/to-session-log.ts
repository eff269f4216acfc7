import {
  type LogSession,
  type SessionLog,
  sessionAdviceSchema,
  sessionLogSchema,
} from '@restride/contracts/session-logs'
import type { LoggedSession } from '@restride/rules/responses/session'
import { dateColumn, plainDate } from '../calendar.ts'
import { type Prisma, Prisma as PrismaValues } from '../generated/prisma/client.ts'

export type SessionLogRow = Prisma.SessionLogGetPayload<object>

const EDITABLE_MS = 24 * 3_600_000
const { symptoms: reportsSchema, nextMorning: nextMorningSchema } = sessionLogSchema.shape

/** From then on only her physiotherapist's notes can correct it. */
export function editableUntil({ loggedAt }: { loggedAt: Date }): Date {
  return new Date(loggedAt.getTime() + EDITABLE_MS)
}

export function toSessionLog(row: SessionLogRow): SessionLog {
  const { plannedIndex, plannedWeek } = row
  return {
    id: row.id,
    episodeId: row.episodeId,
    doneOn: plainDate(row.doneOn),
    planned:
      plannedWeek === null || plannedIndex === null
        ? null
        : { week: plannedWeek, index: plannedIndex },
    kind: row.kind,
    outcome: row.outcome,
    runMinutes: row.runMinutes.toNumber(),
    walkMinutes: row.walkMinutes.toNumber(),
    feeling: row.feeling,
    symptoms: reportsSchema.parse(row.symptoms),
    note: row.note,
    nextMorning: nextMorningSchema.parse(row.nextMorning),
    advice: sessionAdviceSchema.parse(row.advice),
    editableUntil: editableUntil(row).toISOString(),
    version: row.version,
    loggedAt: row.loggedAt.toISOString(),
  }
}

/** What she sends and may send again, without what the server adds. */
export function sentPart(log: LogSession): LogSession {
  const { doneOn, feeling, id, kind, note, outcome, planned, symptoms } = log
  const runMinutes = hundredths(log.runMinutes)
  const walkMinutes = hundredths(log.walkMinutes)
  return { id, doneOn, feeling, kind, note, outcome, planned, symptoms, runMinutes, walkMinutes }
}

/** The columns keep two decimals. */
function hundredths(minutes: number): number {
  return Math.round(minutes * 100) / 100
}

export function toColumns(log: LogSession) {
  const { doneOn, feeling, kind, note, outcome, planned, runMinutes, symptoms, walkMinutes } = log
  return {
    doneOn: dateColumn(doneOn),
    plannedWeek: planned?.week ?? null,
    plannedIndex: planned?.index ?? null,
    kind,
    outcome,
    runMinutes,
    walkMinutes,
    feeling,
    symptoms: symptoms ?? PrismaValues.DbNull,
    note,
  }
}

/** The part the rules know. */
export function toLogged(
  log: LogSession,
  nextMorning: LoggedSession['nextMorning'],
): LoggedSession {
  const { doneOn, feeling, id, kind, outcome, runMinutes, symptoms } = log
  return { id, doneOn, feeling, kind, outcome, runMinutes, symptoms, nextMorning }
}
