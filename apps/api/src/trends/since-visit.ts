import type { SinceVisit } from '@restride/contracts/trends'
import { toSessionLog } from '../session-logs/to-session-log.ts'
import type { Work } from '../work.ts'

/** What came in after the newest signed assessment or visit; `null` before the first. */
export async function sinceLastVisit(work: Work, episodeId: string): Promise<SinceVisit | null> {
  const visit = await lastVisit(work, episodeId)
  if (visit === null) return null
  const { tx } = work
  const after = { gt: visit.at }
  const logs = await tx.sessionLog.findMany({
    where: { episodeId, loggedAt: after, outcome: { not: 'not_today' } },
  })
  const felt = logs
    .map(toSessionLog)
    .filter(({ nextMorning, symptoms }) => [...(symptoms ?? []), ...(nextMorning ?? [])].length > 0)
  const releases = await tx.planRelease.findMany({
    where: { plan: { episodeId }, releasedAt: after },
    orderBy: { releasedAt: 'asc' },
    select: { level: true },
  })
  return {
    visit: visit.kind,
    at: visit.at.toISOString(),
    sessions: logs.length,
    runMinutes: logs.reduce((sum, { runMinutes }) => sum + runMinutes.toNumber(), 0),
    sessionsWithSymptoms: felt.length,
    checkIns: await tx.checkIn.count({
      where: { episodeId, sessionLogId: null, loggedAt: after },
    }),
    flags: await tx.flag.count({ where: { episodeId, raisedAt: after } }),
    planRevisions: await tx.planRevision.count({
      // The first is the plan made, not changed.
      where: { plan: { episodeId }, revision: { gt: 1 }, revisedAt: after },
    }),
    levelsReleased: releases.map(({ level }) => level),
  }
}

type Visit = { kind: SinceVisit['visit']; at: Date }

async function lastVisit({ now, tx }: Work, episodeId: string): Promise<Visit | null> {
  const assessment = await tx.assessment.findFirst({
    where: { episodeId, signedAt: { not: null } },
    orderBy: { signedAt: 'desc' },
    select: { signedAt: true },
  })
  const { patientId } = await tx.episode.findFirstOrThrow({
    where: { id: episodeId },
    select: { patientId: true },
  })
  const appointment = await tx.appointment.findFirst({
    where: { patientId, status: 'done', endsAt: { lte: now } },
    orderBy: { endsAt: 'desc' },
    select: { endsAt: true },
  })
  const visits: Visit[] = [
    ...(assessment?.signedAt ? [{ kind: 'assessment' as const, at: assessment.signedAt }] : []),
    ...(appointment ? [{ kind: 'appointment' as const, at: appointment.endsAt }] : []),
  ]
  return visits.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0] ?? null
}
