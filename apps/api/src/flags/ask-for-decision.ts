import { touchEpisode } from '../episodes/touch-episode.ts'
import type { Work } from '../work.ts'

/**
 * After the last flag of a paused patient is resolved the pause still stands, so she goes up for a decision: without
 * it she would wait on nobody's list.
 */
export async function askForDecision(work: Work, episodeId: string): Promise<void> {
  const waiting = await work.tx.episode.findFirst({
    where: {
      id: episodeId,
      runningPausedAt: { not: null },
      decisionDueSince: null,
      status: { notIn: ['graduated', 'discharged'] },
      flags: { none: { resolvedAt: null } },
    },
    select: { id: true },
  })
  if (waiting === null) return
  await touchEpisode(work, episodeId, {
    decisionDueSince: work.now,
    decisionSummary: {
      en: 'Running is paused and the flag is resolved: decide how she goes on',
      fr: 'La course est en pause et le signalement est réglé : décidez de la suite',
    },
  })
}
