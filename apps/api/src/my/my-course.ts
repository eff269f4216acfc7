import { type PlanWeek, planWeeksSchema } from '@restride/contracts/plans'
import { sessionAdviceSchema } from '@restride/contracts/session-logs'
import { addDays } from '@restride/rules/plain-date'
import { dateColumn, dayIn, plainDate } from '../calendar.ts'
import { beforeDecisionSchema } from '../clearances/before-decision.ts'
import { untoldPermission } from '../clearances/grace.ts'
import { isAbove, isLevel, type LevelId } from '../plans/plan-levels.ts'
import { toldClearance } from '../plans/valid-clearance.ts'
import type { Work } from '../work.ts'

export type MyLog = {
  doneOn: string
  planned: { week: number; index: number } | null
  runMinutes: number
  /** False for a "not today". */
  isDone: boolean
  /** It hurt so much that she was told to take days off running. */
  isRed: boolean
}
export type MyPlanned = {
  id: string
  revision: number
  acknowledgedAt: Date | null
  weeks: PlanWeek[]
  /** The day each level she may run at was released. */
  releasedOn: ReadonlyMap<string, string>
  logs: MyLog[]
}

/** Where she stands, as far as she may see it. */
export type Course =
  | { state: 'finished' | 'awaiting_clearance' | 'awaiting_plan' }
  | { state: 'paused'; since: Date; flagId: string | null }
  | { state: 'planned'; plan: MyPlanned }

/** "No running for two days", as the rules tell her after pain in the red zone. */
export const DAYS_OFF_AFTER_RED = 2

const ENDED = ['graduated', 'discharged']

export async function myCourse(work: Work, episodeId: string | null): Promise<Course> {
  if (episodeId === null) return { state: 'awaiting_clearance' }
  const episode = await work.tx.episode.findFirstOrThrow({
    where: { id: episodeId },
    select: { status: true, runningPausedAt: true, pauseFlagId: true },
  })
  if (ENDED.includes(episode.status)) return { state: 'finished' }
  const paused = episode.runningPausedAt === null ? await pausedBefore(work, episodeId) : episode
  if (paused?.runningPausedAt != null) {
    return { state: 'paused', since: paused.runningPausedAt, flagId: paused.pauseFlagId }
  }
  const clearance = await toldClearance(work, episodeId)
  if (clearance === null) return { state: 'awaiting_clearance' }
  const plan = await activePlan(work, episodeId, clearance.stage)
  return plan === null ? { state: 'awaiting_plan' } : { state: 'planned', plan }
}

/** The pause that a decision has ended of which she is not told yet; `null` when there is none. */
async function pausedBefore(
  work: Work,
  episodeId: string,
): Promise<{ runningPausedAt: Date | null; pauseFlagId: string | null } | null> {
  const untold = await untoldPermission(work, episodeId)
  if (untold === null) return null
  const { pauseFlagId, runningPausedAt } = beforeDecisionSchema.parse(untold.before)
  return {
    runningPausedAt: runningPausedAt === null ? null : new Date(runningPausedAt),
    pauseFlagId,
  }
}

/** A level above what the newest decision allows is not hers, even if it was released under an older one. */
async function activePlan(
  work: Work,
  episodeId: string,
  highest: LevelId,
): Promise<MyPlanned | null> {
  const plan = await work.tx.plan.findFirst({
    where: { episodeId, endedAt: null },
    select: {
      id: true,
      createdAt: true,
      releases: { select: { level: true, releasedAt: true } },
      revisions: {
        orderBy: { revision: 'desc' },
        take: 1,
        select: { revision: true, weeks: true },
      },
      acknowledgements: { orderBy: { revision: 'desc' }, take: 1 },
    },
  })
  if (plan === null) return null
  const zone = work.actor.timeZone
  const [newest] = plan.revisions
  if (newest === undefined) throw new Error('a plan without a revision')
  const seen = plan.acknowledgements.find(({ revision }) => revision === newest.revision)
  return {
    id: plan.id,
    revision: newest.revision,
    acknowledgedAt: seen?.acknowledgedAt ?? null,
    weeks: planWeeksSchema.parse(newest.weeks),
    releasedOn: new Map(
      plan.releases
        .filter(({ level }) => isLevel(level) && !isAbove(level, highest))
        .map(({ level, releasedAt }) => [level, dayIn(zone, releasedAt)]),
    ),
    logs: await logsSince(work, episodeId, plan.createdAt),
  }
}

/** Logs of this plan, and of the days that still weigh on today whatever plan they belonged to. */
async function logsSince(work: Work, episodeId: string, since: Date): Promise<MyLog[]> {
  const lately = dateColumn(addDays(work.today, -DAYS_OFF_AFTER_RED))
  const rows = await work.tx.sessionLog.findMany({
    where: { episodeId, OR: [{ loggedAt: { gte: since } }, { doneOn: { gte: lately } }] },
    select: {
      doneOn: true,
      plannedWeek: true,
      plannedIndex: true,
      runMinutes: true,
      outcome: true,
      advice: true,
    },
  })
  return rows.map(({ advice, doneOn, outcome, plannedIndex, plannedWeek, runMinutes }) => ({
    doneOn: plainDate(doneOn),
    planned:
      plannedWeek === null || plannedIndex === null
        ? null
        : { week: plannedWeek, index: plannedIndex },
    runMinutes: runMinutes.toNumber(),
    isDone: outcome !== 'not_today',
    isRed: sessionAdviceSchema.parse(advice).zone === 'red',
  }))
}
