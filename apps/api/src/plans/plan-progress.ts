import { type PlanProgress, planWeeksSchema } from '@restride/contracts/plans'
import { changeSchema, symptomReportSchema } from '@restride/contracts/session-logs'
import { redFlagSignSchema, resolvableSignSchema } from '@restride/contracts/findings'
import { addDays } from '@restride/rules/plain-date'
import { levelBegan } from '@restride/rules/plans/level-days'
import { eligibility, type Progress } from '@restride/rules/plans/progress'
import type { LoggedCheckIn, LoggedSession } from '@restride/rules/responses/session'
import { z } from 'zod'
import { dateColumn, dayIn, plainDate } from '../calendar.ts'
import { toLogged, toSessionLog } from '../session-logs/to-session-log.ts'
import { currentSettings } from '../rule-settings/current-settings.ts'
import type { Work } from '../work.ts'
import { isLevel } from './plan-levels.ts'
import { newestRevision, type PlanRow } from './to-plan.ts'

/** Longer than any time the rules look back. */
const LOOK_BACK_DAYS = 400
const symptomsSchema = z.array(symptomReportSchema)
const changesSchema = z.array(changeSchema)
const signsSchema = z.array(redFlagSignSchema)

/** What her logs and reports say about the level after the newest one released; `null` without one, or an active plan. */
export async function planProgress(work: Work, plan: PlanRow): Promise<PlanProgress | null> {
  const last = plan.releases.at(-1)
  if (plan.endedAt !== null || last === undefined || !isLevel(last.level)) return null
  const { level } = last
  const since = levelSince(work, plan, last)
  const { reason, status } = eligibility({
    level,
    levelSince: since,
    today: work.today,
    settings: (await currentSettings(work)).settings,
    ...(await herReports(work, plan.episodeId)),
  })
  return { level, since, status, reason }
}

function levelSince(
  { actor }: Work,
  plan: PlanRow,
  { level, releasedAt }: PlanRow['releases'][number],
): string {
  const weeks = planWeeksSchema.parse(newestRevision(plan).weeks)
  const firstWeek = weeks.find((week) => week.level === level)?.startsOn ?? null
  return levelBegan(dayIn(actor.timeZone, releasedAt), firstWeek)
}

async function herReports(
  work: Work,
  episodeId: string,
): Promise<Pick<Progress, 'logs' | 'checkIns' | 'resolutions' | 'decidedOn' | 'isPaused'>> {
  const resolutions = await work.tx.signResolution.findMany({
    where: { episodeId },
    select: { sign: true, seenOn: true },
  })
  const decision = await work.tx.clearance.findFirst({
    where: { episodeId, decision: { in: ['cleared', 'cleared_with_conditions'] } },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    select: { decidedAt: true },
  })
  const { runningPausedAt } = await work.tx.episode.findFirstOrThrow({
    where: { id: episodeId },
    select: { runningPausedAt: true },
  })
  return {
    logs: await sessions(work, episodeId),
    checkIns: await reports(work, episodeId),
    resolutions: resolutions.map(({ seenOn, sign }) => ({
      sign: resolvableSignSchema.parse(sign),
      on: plainDate(seenOn),
    })),
    decidedOn: decision === null ? null : dayIn(work.actor.timeZone, decision.decidedAt),
    isPaused: runningPausedAt !== null,
  }
}

async function sessions(work: Work, episodeId: string): Promise<LoggedSession[]> {
  const rows = await work.tx.sessionLog.findMany({
    where: { episodeId, doneOn: { gte: dateColumn(addDays(work.today, -LOOK_BACK_DAYS)) } },
    orderBy: [{ doneOn: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => {
    const log = toSessionLog(row)
    return toLogged(log, log.nextMorning)
  })
}

/** Warning signs stay however old; what only answers the next-morning question stands in its session already. */
async function reports(work: Work, episodeId: string): Promise<LoggedCheckIn[]> {
  const rows = await work.tx.checkIn.findMany({
    where: { episodeId },
    orderBy: [{ on: 'asc' }, { id: 'asc' }],
    select: { on: true, changes: true, redFlags: true, sessionLogId: true, symptoms: true },
  })
  return rows.map(({ changes, on, redFlags, sessionLogId, symptoms }) => ({
    on: plainDate(on),
    symptoms: sessionLogId === null ? symptomsSchema.parse(symptoms) : [],
    redFlags: signsSchema.parse(redFlags),
    changes: changesSchema.parse(changes),
  }))
}
