import type { Prisma } from '../generated/prisma/client.ts'
import type { Work } from '../work.ts'

/** Changes what follows from an act elsewhere (a decision, a log, a draft), with a new version for every reader. */
export async function touchEpisode(
  work: Work,
  episodeId: string,
  data: Prisma.EpisodeUncheckedUpdateManyInput,
): Promise<void> {
  await work.tx.episode.updateMany({
    where: { id: episodeId },
    data: { ...data, version: { increment: 1 }, updatedAt: work.now },
  })
}
