import type { Text } from '@restride/contracts/primitives'
import type { WorklistReason } from '@restride/contracts/worklist'
import { plainDate } from '../calendar.ts'
import type { Work } from '../work.ts'
import { dayInWords } from './day-in-words.ts'
import type { OpenEpisode } from './find-episodes.ts'
import { NO_PLAN } from './other-reasons.ts'

/** The newest session each patient wrote down, by episode. */
export type LastLogs = ReadonlyMap<string, { doneOn: Date; loggedAt: Date }>

export async function findLastLogs({ tx }: Work, episodeIds: string[]): Promise<LastLogs> {
  const newest = await tx.sessionLog.groupBy({
    by: ['episodeId'],
    where: { episodeId: { in: episodeIds } },
    _max: { doneOn: true, loggedAt: true },
  })
  return new Map(
    newest.flatMap(({ _max: { doneOn, loggedAt }, episodeId }) =>
      doneOn === null || loggedAt === null ? [] : [[episodeId, { doneOn, loggedAt }]],
    ),
  )
}

/** What is awaited of somebody who gives no reason to act, and since when. */
export function waitingReason(episode: OpenEpisode, lastLogs: LastLogs): WorklistReason {
  const log = lastLogs.get(episode.id)
  const decidedAt = episode.clearances[0]?.decidedAt ?? episode.createdAt
  const isOnPlan = episode.status === 'running' || episode.status === 'cleared'
  const due = isOnPlan ? (episode.planEndsOn ?? episode.reviewOn) : episode.reviewOn
  return {
    kind: 'waiting',
    text: words(episode, log?.doneOn),
    since: (isOnPlan && log !== undefined ? log.loggedAt : decidedAt).toISOString(),
    dueOn: due === null ? null : plainDate(due),
    flagId: null,
  }
}

function words({ planEndsOn, status }: OpenEpisode, lastDoneOn: Date | undefined): Text {
  if (status === 'referred') {
    return { en: 'Sees her doctor first', fr: 'Voit d’abord son médecin' }
  }
  if (status === 'on_hold') {
    return { en: 'On hold until her review', fr: 'En pause jusqu’à sa révision' }
  }
  if (planEndsOn === null) return NO_PLAN
  if (lastDoneOn === undefined) {
    return { en: 'Has a plan, no session logged yet', fr: 'A un plan, aucune séance notée encore' }
  }
  const day = dayInWords(plainDate(lastDoneOn))
  return {
    en: `On her plan; last session ${day.en}`,
    fr: `Suit son plan; dernière séance le ${day.fr}`,
  }
}
