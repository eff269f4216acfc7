import type { DecideClearance } from '@restride/contracts/clearances'
import { letsRun } from '@restride/rules/decision'
import { dateColumn } from '../calendar.ts'
import { touchEpisode } from '../episodes/touch-episode.ts'
import { Prisma } from '../generated/prisma/client.ts'
import type { EpisodeStatus } from '../generated/prisma/enums.ts'
import type { Work } from '../work.ts'

/** What a decision does to the episode and its open flags. */
export async function followDecision(
  work: Work,
  episodeId: string,
  { decision, reviewOn }: DecideClearance,
): Promise<void> {
  const { actor, now, tx } = work
  const episode = await tx.episode.findFirstOrThrow({
    where: { id: episodeId },
    select: {
      runningPausedAt: true,
      pauseCause: true,
      plans: { where: { endedAt: null }, select: { releases: { select: { level: true } } } },
    },
  })
  const hasReleasedRuns = episode.plans.some(({ releases }) =>
    releases.some(({ level }) => !level.startsWith('W')),
  )
  const wasRunning = hasReleasedRuns || episode.runningPausedAt !== null
  await touchEpisode(work, episodeId, {
    status: statusAfter(decision, hasReleasedRuns),
    reviewOn: dateColumn(reviewOn),
    decisionDueSince: null,
    decisionSummary: Prisma.DbNull,
    decisionSuggestion: null,
    ...(letsRun(decision)
      ? { runningPausedAt: null, pauseCause: null, pauseFlagId: null }
      : wasRunning && {
          runningPausedAt: episode.runningPausedAt ?? now,
          pauseCause: episode.pauseCause ?? 'decision',
        }),
  })
  await tx.flag.updateMany({
    where: { episodeId, resolvedAt: null },
    data: {
      resolution: `Decision: ${decision.replaceAll('_', ' ')}`,
      resolvedAt: now,
      resolvedById: actor.userId,
      version: { increment: 1 },
    },
  })
}

function statusAfter(
  decision: DecideClearance['decision'],
  hasReleasedRuns: boolean,
): EpisodeStatus {
  switch (decision) {
    case 'cleared':
    case 'cleared_with_conditions':
      return hasReleasedRuns ? 'running' : 'cleared'
    case 'not_cleared':
      return 'on_hold'
    case 'referred':
      return 'referred'
  }
}
