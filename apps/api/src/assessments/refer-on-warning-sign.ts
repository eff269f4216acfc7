import type { Readiness } from '@restride/contracts/readiness'
import { pauseRunning } from '../episodes/pause-running.ts'
import { raiseFlag } from '../flags/raise-flag.ts'
import type { Work } from '../work.ts'

/** A warning sign in a signed assessment suspends running at once and asks for a person the same day. */
export async function referOnWarningSign(
  work: Work,
  episode: { id: string; patientId: string },
  readiness: Readiness,
): Promise<void> {
  const sign = readiness.criteria.find(
    ({ effect, state }) => effect === 'red_flag' && state === 'not_met',
  )
  if (sign === undefined) return
  const flagId = await raiseFlag(
    work,
    episode,
    { kind: 'red_flag', severity: 'same_day', dueInDays: 0, reason: sign.reason },
    { sessionLogId: null, checkInId: null },
  )
  await pauseRunning(work, episode.id, { cause: 'red_flag', flagId, status: 'referred' })
}
