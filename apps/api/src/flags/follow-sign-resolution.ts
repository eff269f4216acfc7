import type { EpisodeReadiness, ResolveSign } from '@restride/contracts/readiness'
import { recordEvent } from '../audit/record-event.ts'
import type { Work } from '../work.ts'
import { askForDecision } from './ask-for-decision.ts'

const SIGN_CRITERIA = ['RF-1', 'RF-2']

/**
 * The open flag about her warning signs says what still stands: resolved in the words on record when no sign does, so
 * that no list asks for what somebody has seen to. Running stays paused until a decision.
 */
export async function followSignResolution(
  work: Work,
  episode: { id: string; patientId: string },
  { readiness }: EpisodeReadiness,
  { result, seenBy, seenOn }: ResolveSign,
): Promise<void> {
  const flag = await work.tx.flag.findFirst({
    where: { episodeId: episode.id, kind: 'red_flag', resolvedAt: null },
    select: { id: true },
  })
  if (flag === null) return
  const standing = readiness.criteria.find(
    ({ id, state }) => SIGN_CRITERIA.includes(id) && state === 'not_met',
  )
  await work.tx.flag.updateMany({
    where: { id: flag.id },
    data: {
      version: { increment: 1 },
      ...(standing === undefined
        ? {
            resolution: `${seenBy}, ${seenOn}: ${result}`,
            resolvedAt: work.now,
            resolvedById: work.actor.userId,
          }
        : { reason: standing.reason }),
    },
  })
  if (standing === undefined) await askForDecision(work, episode.id)
  await recordEvent(work, {
    action: 'update',
    resource: 'flag',
    resourceId: flag.id,
    patientId: episode.patientId,
  })
}
