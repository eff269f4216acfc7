import type { Readiness } from '@restride/contracts/readiness'
import { uuidv7 } from 'uuidv7'
import { dateColumn } from '../calendar.ts'
import { pauseRunning } from '../episodes/pause-running.ts'
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
  const { actor, now, today, tx } = work
  const open = await tx.flag.findFirst({
    where: { episodeId: episode.id, kind: 'red_flag', resolvedAt: null },
    select: { id: true },
  })
  const id = open?.id ?? uuidv7()
  if (open === null) {
    await tx.flag.createMany({
      data: {
        id,
        clinicId: actor.clinicId,
        patientId: episode.patientId,
        episodeId: episode.id,
        kind: 'red_flag',
        severity: 'same_day',
        reason: sign.reason,
        raisedAt: now,
        dueOn: dateColumn(today),
        ownerId: actor.userId,
      },
    })
  }
  await pauseRunning(work, episode.id, { cause: 'red_flag', flagId: id, status: 'referred' })
}
