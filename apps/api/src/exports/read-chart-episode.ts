import type { ChartEpisode } from '@restride/contracts/export'
import { factsSchema, readinessSchema } from '@restride/contracts/readiness'
import { assessmentSelect, toAssessment } from '../assessments/to-assessment.ts'
import { plainDate } from '../calendar.ts'
import { toCheckIn } from '../check-ins/to-check-in.ts'
import { summarySelect, toSummary } from '../clearances/to-clearance.ts'
import { episodeSelect, toEpisode } from '../episodes/to-episode.ts'
import { flagSelect, toFlag } from '../flags/to-flag.ts'
import { toRevision } from '../plans/list-revisions.ts'
import { toSessionLog } from '../session-logs/to-session-log.ts'
import type { Work } from '../work.ts'

const person = { select: { id: true, name: true } } as const

/** One course of care, whole, in the order it happened. */
export async function readChartEpisode(work: Work, episodeId: string): Promise<ChartEpisode> {
  const { tx } = work
  const where = { episodeId }
  const episode = await tx.episode.findUniqueOrThrow({
    where: { id: episodeId },
    select: episodeSelect,
  })
  const assessments = await tx.assessment.findMany({
    where: { ...where, signedAt: { not: null } },
    orderBy: { signedAt: 'asc' },
    select: assessmentSelect,
  })
  const clearances = await tx.clearance.findMany({
    where,
    orderBy: { decidedAt: 'asc' },
    select: summarySelect,
  })
  const logs = await tx.sessionLog.findMany({ where, orderBy: { loggedAt: 'asc' } })
  const checkIns = await tx.checkIn.findMany({ where, orderBy: { loggedAt: 'asc' } })
  const flags = await tx.flag.findMany({ where, orderBy: { raisedAt: 'asc' }, select: flagSelect })
  return {
    episode: toEpisode(work, episode),
    assessments: assessments.map(toAssessment),
    unsignedDrafts: await tx.assessment.count({ where: { ...where, signedAt: null } }),
    signResolutions: await signResolutions(work, episodeId),
    readinessResults: await readinessResults(work, episodeId),
    clearances: clearances.map(toSummary),
    plans: await plans(work, episodeId),
    sessionLogs: logs.map(toSessionLog),
    checkIns: checkIns.map(toCheckIn),
    flags: flags.map(toFlag),
  }
}

async function signResolutions(
  { tx }: Work,
  episodeId: string,
): Promise<ChartEpisode['signResolutions']> {
  const rows = await tx.signResolution.findMany({
    where: { episodeId },
    orderBy: { recordedAt: 'asc' },
  })
  return rows.map(({ recordedAt, result, seenBy, seenOn, sign }) => ({
    sign,
    seenOn: plainDate(seenOn),
    seenBy,
    result,
    recordedAt: recordedAt.toISOString(),
  }))
}

async function readinessResults(
  { tx }: Work,
  episodeId: string,
): Promise<ChartEpisode['readinessResults']> {
  const rows = await tx.readinessResult.findMany({
    where: { episodeId },
    orderBy: { computedAt: 'asc' },
  })
  return rows.map(
    ({ assessmentId, computedAt, facts, id, inputHash, result, settingsVersion }) => ({
      id,
      assessmentId,
      computedAt: computedAt.toISOString(),
      inputHash,
      settingsVersion,
      facts: factsSchema.parse(facts),
      result: readinessSchema.parse(result),
    }),
  )
}

async function plans({ tx }: Work, episodeId: string): Promise<ChartEpisode['plans']> {
  const rows = await tx.plan.findMany({
    where: { episodeId },
    orderBy: { createdAt: 'asc' },
    include: {
      revisions: { orderBy: { revision: 'asc' }, include: { revisedBy: person } },
      acknowledgements: { orderBy: { revision: 'asc' } },
      releases: { orderBy: { releasedAt: 'asc' }, include: { releasedBy: person } },
    },
  })
  return rows.map(
    ({ acknowledgements, clearanceId, createdAt, endedAt, id, releases, revisions }) => ({
      id,
      clearanceId,
      createdAt: createdAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
      revisions: revisions.map(toRevision),
      acknowledgements: acknowledgements.map(({ acknowledgedAt, revision }) => ({
        revision,
        at: acknowledgedAt.toISOString(),
      })),
      releases: releases.map(({ level, note, releasedAt, releasedBy }) => ({
        level,
        note,
        releasedAt: releasedAt.toISOString(),
        releasedBy,
      })),
    }),
  )
}
