import { textSchema } from '@restride/contracts/primitives'
import type { WorklistReason } from '@restride/contracts/worklist'
import { plainDate } from '../calendar.ts'
import type { Work } from '../work.ts'
import type { OpenEpisode } from './find-episodes.ts'

type OpenFlag = OpenEpisode['flags'][number]

/** An emergency stands above everything else. */
export function gravityOf({ severity }: Pick<OpenFlag, 'severity'>): number {
  return severity === 'emergency' ? 0 : 1
}

/** Emergencies first, then the oldest. */
export function byGravity(flags: readonly OpenFlag[]): OpenFlag[] {
  return flags.toSorted(
    (a, b) => gravityOf(a) - gravityOf(b) || a.raisedAt.getTime() - b.raisedAt.getTime(),
  )
}

/** Put off by itself to a later day. */
export function isPutOff({ today }: Work, { snoozedUntil }: OpenFlag): boolean {
  return snoozedUntil !== null && plainDate(snoozedUntil) > today
}

export function symptomReasons(flags: readonly OpenFlag[]): WorklistReason[] {
  return byGravity(flags).map(({ dueOn, id, raisedAt, reason }) => ({
    kind: 'symptom',
    text: textSchema.parse(reason),
    since: raisedAt.toISOString(),
    dueOn: plainDate(dueOn),
    flagId: id,
  }))
}
