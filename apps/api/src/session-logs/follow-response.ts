import type { Text } from '@restride/contracts/primitives'
import type { SessionAdvice } from '@restride/contracts/session-logs'
import { pauseRunning } from '../episodes/pause-running.ts'
import { type FlagCause, raiseFlag } from '../flags/raise-flag.ts'
import type { EpisodeStatus } from '../generated/prisma/enums.ts'
import type { EpisodeRow } from '../patients/episode-of.ts'
import type { Work } from '../work.ts'
import type { Response } from './respond.ts'

/** Before the first decision there is no running to pause; the flag alone asks for a person. */
const BEFORE_DECISION: EpisodeStatus[] = ['intake', 'assessing']

/**
 * Does what a response says: raises its flag, and pauses running at once. A pelvic symptom holds the episode; what has
 * to be seen by a doctor refers it. Neither ever re-opens by itself.
 */
export async function followResponse(
  work: Work,
  episode: EpisodeRow,
  { flag, planEffect }: Response,
  reason: (kind: NonNullable<Response['flag']>['kind']) => Text,
  cause: FlagCause,
): Promise<void> {
  if (flag === null) return
  const flagId = await raiseFlag(work, episode, { ...flag, reason: reason(flag.kind) }, cause)
  const { pauseCause, status } = await work.tx.episode.findFirstOrThrow({
    where: { id: episode.id },
    select: { pauseCause: true, status: true },
  })
  if (planEffect === 'suspend') {
    await pauseRunning(work, episode.id, { cause: 'red_flag', flagId, status: 'referred' })
    return
  }
  // A milder report does not take the place of a warning sign.
  const isHeld = BEFORE_DECISION.includes(status) || pauseCause === 'red_flag'
  if (planEffect !== 'pause' || isHeld) return
  const pausedBy = flag.kind === 'red_flag' ? 'red_flag' : 'symptom'
  await pauseRunning(work, episode.id, { cause: pausedBy, flagId, status: 'on_hold' })
}

/** What she was told once stands: an answer that is changed or followed by a milder one takes nothing back. */
export function graverAdvice(before: SessionAdvice, after: SessionAdvice): SessionAdvice {
  if (before.emergency && !after.emergency) return before
  if (before.runningPaused && !after.runningPaused) return before
  return after
}
