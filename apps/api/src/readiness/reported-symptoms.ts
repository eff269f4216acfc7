import { redFlagSignSchema } from '@restride/contracts/findings'
import { symptomReportSchema } from '@restride/contracts/session-logs'
import type { EarlierSign, ReportedSymptom } from '@restride/rules/facts'
import { addDays } from '@restride/rules/plain-date'
import { signsIn } from '@restride/rules/responses/reported-signs'
import { z } from 'zod'
import { dateColumn, plainDate } from '../calendar.ts'
import type { Work } from '../work.ts'

/** Far beyond any freshness window a clinic can set. */
const LOOK_BACK_DAYS = 120
const reportsSchema = z.array(symptomReportSchema).nullable()
const signsSchema = z.array(redFlagSignSchema)

function pelvic(reports: z.infer<typeof reportsSchema>, on: string): ReportedSymptom[] {
  return (reports ?? []).flatMap(({ symptom }) => (symptom === 'pain' ? [] : [{ symptom, on }]))
}

/** Symptoms she logged with sessions, the morning after, and in between. */
export async function reportedSymptoms(work: Work, episodeId: string): Promise<ReportedSymptom[]> {
  const since = dateColumn(addDays(work.today, -LOOK_BACK_DAYS))
  const logs = await work.tx.sessionLog.findMany({
    where: { episodeId, doneOn: { gte: since } },
    select: { doneOn: true, symptoms: true, nextMorning: true },
    orderBy: [{ doneOn: 'asc' }, { id: 'asc' }],
  })
  const checkIns = await work.tx.checkIn.findMany({
    where: { episodeId, sessionLogId: null, on: { gte: since } },
    select: { on: true, symptoms: true },
    orderBy: [{ on: 'asc' }, { id: 'asc' }],
  })
  return [
    ...logs.flatMap(({ doneOn, symptoms, nextMorning }) => [
      ...pelvic(reportsSchema.parse(symptoms), plainDate(doneOn)),
      ...pelvic(reportsSchema.parse(nextMorning), morningAfter(plainDate(doneOn), work.today)),
    ]),
    ...checkIns.flatMap(({ on, symptoms }) => pelvic(reportsSchema.parse(symptoms), plainDate(on))),
  ]
}

/** Warning signs she reported herself, as such or as a symptom; they stay until resolved, however old. */
export async function reportedSigns(work: Work, episodeId: string): Promise<EarlierSign[]> {
  const rows = await work.tx.checkIn.findMany({
    where: { episodeId, NOT: { redFlags: { equals: [] }, symptoms: { equals: [] } } },
    select: { on: true, redFlags: true, symptoms: true, sessionLogId: true },
    orderBy: [{ on: 'asc' }, { id: 'asc' }],
  })
  return [
    ...(await signsInLogs(work, episodeId)),
    ...rows.flatMap(({ on, redFlags, sessionLogId, symptoms }) => {
      const named = signsSchema.parse(redFlags)
      // A next-morning answer stands in its log too.
      const told = sessionLogId === null ? signsOf(symptoms) : []
      return [...new Set([...named, ...told])].map((sign) => ({ sign, on: plainDate(on) }))
    }),
  ]
}

async function signsInLogs(work: Work, episodeId: string): Promise<EarlierSign[]> {
  const rows = await work.tx.sessionLog.findMany({
    where: { episodeId },
    select: { doneOn: true, symptoms: true, nextMorning: true },
    orderBy: [{ doneOn: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap(({ doneOn, nextMorning, symptoms }) => {
    const on = plainDate(doneOn)
    return [
      ...signsOf(symptoms).map((sign) => ({ sign, on })),
      ...signsOf(nextMorning).map((sign) => ({ sign, on: morningAfter(on, work.today) })),
    ]
  })
}

/** Answered the same evening it is of today. */
function morningAfter(day: string, today: string): string {
  const next = addDays(day, 1)
  return next > today ? today : next
}

function signsOf(reports: unknown) {
  return signsIn(reportsSchema.parse(reports) ?? [])
}
