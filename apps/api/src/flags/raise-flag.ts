import type { Text } from '@restride/contracts/primitives'
import { addDays } from '@restride/rules/plain-date'
import { uuidv7 } from 'uuidv7'
import { dateColumn } from '../calendar.ts'
import type { FlagKind, FlagSeverity } from '../generated/prisma/enums.ts'
import type { EpisodeRow } from '../patients/episode-of.ts'
import type { Work } from '../work.ts'
import { endStandingSnooze } from '../worklist/end-snooze.ts'

export type RaisedFlag = {
  kind: FlagKind
  severity: FlagSeverity
  dueInDays: number
  /** In words, with its numbers as they are now. */
  reason: Text
}
export type FlagCause = { sessionLogId: string | null; checkInId: string | null }

const GRAVEST_FIRST: FlagSeverity[] = ['emergency', 'same_day', 'soon']

/**
 * Raises a flag for her lead physiotherapist, or heightens the open one of this kind: one fact never stands twice.
 * Returns its id.
 */
export async function raiseFlag(
  work: Work,
  episode: EpisodeRow,
  flag: RaisedFlag,
  cause: FlagCause,
): Promise<string> {
  // Whatever her row was put off for, this is news.
  await endStandingSnooze(work, episode.id)
  const open = await work.tx.flag.findFirst({
    where: { episodeId: episode.id, kind: flag.kind, resolvedAt: null },
    orderBy: { raisedAt: 'asc' },
    select: { id: true, severity: true, dueOn: true },
  })
  if (open === null) return insertFlag(work, episode, flag, cause)
  const dueOn = dateColumn(addDays(work.today, flag.dueInDays))
  const isGraver = GRAVEST_FIRST.indexOf(flag.severity) < GRAVEST_FIRST.indexOf(open.severity)
  await work.tx.flag.updateMany({
    where: { id: open.id },
    data: {
      severity: isGraver ? flag.severity : open.severity,
      dueOn: dueOn < open.dueOn ? dueOn : open.dueOn,
      reason: flag.reason,
      snoozedUntil: null,
      ...cause,
      version: { increment: 1 },
    },
  })
  return open.id
}

async function insertFlag(
  work: Work,
  episode: EpisodeRow,
  { dueInDays, kind, reason, severity }: RaisedFlag,
  cause: FlagCause,
): Promise<string> {
  const id = uuidv7()
  const patient = await work.tx.patient.findFirstOrThrow({
    where: { id: episode.patientId },
    select: { leadPhysioId: true },
  })
  await work.tx.flag.createMany({
    data: {
      id,
      clinicId: work.actor.clinicId,
      patientId: episode.patientId,
      episodeId: episode.id,
      kind,
      severity,
      reason,
      raisedAt: work.now,
      dueOn: dateColumn(addDays(work.today, dueInDays)),
      ownerId: patient.leadPhysioId,
      ...cause,
    },
  })
  return id
}
