import type { WorklistReason, WorklistRow } from '@restride/contracts/worklist'
import { plainDate } from '../calendar.ts'
import type { Work } from '../work.ts'
import type { OpenEpisode } from './find-episodes.ts'
import {
  assessReasons,
  decisionReasons,
  noPlanReasons,
  overdueReasons,
  planReasons,
} from './other-reasons.ts'
import { byGravity, gravityOf, isPutOff, symptomReasons } from './symptom-reasons.ts'
import { toRow } from './to-row.ts'
import { toSnooze } from './to-snooze.ts'
import { type LastLogs, waitingReason } from './waiting-reasons.ts'

/** An open episode in the one list it stands in. */
export type Sorted = {
  list: 'review' | 'waiting' | 'snoozed'
  row: WorklistRow
  /** 0 for an emergency. */
  gravity: number
}

/**
 * A reason that came after she was put off, or grew graver since, brings her back; what the physiotherapist knew when
 * she put her off does not.
 */
export function sortEpisode(work: Work, episode: OpenEpisode, lastLogs: LastLogs): Sorted {
  const [gravest] = byGravity(episode.flags)
  const about = { owner: gravest?.owner ?? episode.patient.leadPhysio }
  const gravity = gravest === undefined ? 0 : gravityOf(gravest)
  const reasons = reasonsOf(work, episode, episode.flags)
  if (reasons.length === 0) {
    const waiting = { ...about, reasons: [waitingReason(episode, lastLogs)], snoozed: null }
    return { list: 'waiting', row: toRow(work, episode, waiting), gravity }
  }
  const awake = episode.flags.filter((flag) => !isPutOff(work, flag))
  const standing = episode.snoozes.find(({ untilDay }) => plainDate(untilDay) > work.today)
  const shown = reasonsOf(work, episode, awake)
  const news = shown.filter(
    ({ since }) => standing === undefined || since > standing.snoozedAt.toISOString(),
  )
  if (news.length > 0) {
    const row = toRow(work, episode, { ...about, reasons: shown, snoozed: null })
    return { list: 'review', row, gravity }
  }
  const record = standing === undefined ? null : toSnooze(standing)
  const until = record?.until ?? firstDay(episode) ?? work.today
  const row = toRow(work, episode, { ...about, reasons, snoozed: { until, record } })
  return { list: 'snoozed', row, gravity }
}

function reasonsOf(
  work: Work,
  episode: OpenEpisode,
  flags: OpenEpisode['flags'],
): WorklistReason[] {
  return [
    ...symptomReasons(flags),
    ...decisionReasons(work, episode),
    ...planReasons(work, episode, 'over_limit'),
    ...overdueReasons(work, episode),
    ...planReasons(work, episode, 'plan_ends'),
    ...noPlanReasons(work, episode),
    ...assessReasons(work, episode),
  ]
}

function firstDay({ flags }: OpenEpisode): string | undefined {
  return flags
    .flatMap(({ snoozedUntil }) => (snoozedUntil === null ? [] : [plainDate(snoozedUntil)]))
    .toSorted()[0]
}
