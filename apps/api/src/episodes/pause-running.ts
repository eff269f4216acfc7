import { inForce } from '../clearances/grace.ts'
import type { EpisodeStatus, PauseCause } from '../generated/prisma/enums.ts'
import type { Work } from '../work.ts'
import { touchEpisode } from './touch-episode.ts'

/** Episodes in which running may not be touched any more. */
const ENDED: EpisodeStatus[] = ['graduated', 'discharged']

/**
 * Suspends running at once: the episode is paused and the clearance that let her run is suspended. An older pause
 * keeps its beginning. Nothing but a decision ends it.
 */
export async function pauseRunning(
  work: Work,
  episodeId: string,
  pause: { cause: PauseCause; flagId: string | null; status: 'on_hold' | 'referred' },
): Promise<void> {
  const { now, tx } = work
  const episode = await tx.episode.findFirstOrThrow({
    where: { id: episodeId },
    select: { status: true, runningPausedAt: true },
  })
  if (ENDED.includes(episode.status)) return
  // A referral is not softened to a hold by a milder report that comes after it.
  const status = episode.status === 'referred' ? 'referred' : pause.status
  await touchEpisode(work, episodeId, {
    status,
    runningPausedAt: episode.runningPausedAt ?? now,
    pauseCause: pause.cause,
    pauseFlagId: pause.flagId,
  })
  await tx.clearance.updateMany({
    where: {
      ...inForce(episodeId),
      suspendedAt: null,
      decision: { in: ['cleared', 'cleared_with_conditions'] },
    },
    data: { suspendedAt: now },
  })
}
