import { textSchema } from '@restride/contracts/primitives'
import type { WorklistReason } from '@restride/contracts/worklist'
import { plainDate } from '../calendar.ts'
import type { Work } from '../work.ts'
import type { WaitingEpisode } from './find-waiting.ts'

type OpenFlag = WaitingEpisode['flags'][number]

/** An emergency stands above everything else. */
export function gravityOf({ severity }: OpenFlag): number {
  return severity === 'emergency' ? 0 : 1
}

/** Flags that are not put off to a later day, emergencies first, then the oldest. */
export function openFlags({ today }: Work, { flags }: WaitingEpisode): OpenFlag[] {
  return flags
    .filter(({ snoozedUntil }) => snoozedUntil === null || plainDate(snoozedUntil) <= today)
    .toSorted((a, b) => gravityOf(a) - gravityOf(b) || a.raisedAt.getTime() - b.raisedAt.getTime())
}

export function symptomReasons(work: Work, episode: WaitingEpisode): WorklistReason[] {
  return openFlags(work, episode).map(({ dueOn, id, raisedAt, reason }) => ({
    kind: 'symptom',
    text: textSchema.parse(reason),
    since: raisedAt.toISOString(),
    dueOn: plainDate(dueOn),
    flagId: id,
  }))
}
