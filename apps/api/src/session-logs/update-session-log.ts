import { canonicalJson } from '@restride/rules/canonical-json'
import {
  type LogSession,
  logSessionSchema,
  type SessionLog,
  type UpdateSessionLog,
} from '@restride/contracts/session-logs'
import { recordEvent } from '../audit/record-event.ts'
import type { EpisodeRow } from '../patients/episode-of.ts'
import { ProblemError } from '../problem.ts'
import { assertVersion } from '../versions.ts'
import type { Work } from '../work.ts'
import { checkDay } from './check-day.ts'
import { sessionReason } from './flag-reason.ts'
import { followResponse, graverAdvice } from './follow-response.ts'
import { lockEpisode } from './lock-episode.ts'
import { readSessionLog } from './read-session-log.ts'
import { recentSessions } from './recent-sessions.ts'
import { respondToLog } from './respond.ts'
import { editableUntil, sentPart, toColumns, toLogged, toSessionLog } from './to-session-log.ts'

/**
 * Corrects a log within its 24 hours. A symptom that is added acts at once; one that is taken away lifts no pause,
 * resolves no flag and unsays no advice.
 * @throws ProblemError not_found, version_conflict, log_not_editable, validation_failed
 */
export async function updateSessionLog(
  work: Work,
  logId: string,
  version: number,
  input: UpdateSessionLog,
): Promise<SessionLog> {
  const row = await work.tx.sessionLog.findFirst({ where: { id: logId } })
  if (row === null) throw new ProblemError('not_found')
  const episode = await lockEpisode(work, row.episodeId)
  assertVersion(version, row.version)
  if (work.now >= editableUntil(row)) throw new ProblemError('log_not_editable')
  const before = toSessionLog(row)
  const after = sentPart(logSessionSchema.parse({ ...sentPart(before), ...input }))
  if (after.doneOn !== before.doneOn) {
    await checkDay(work, episode.id, '/doneOn', after.doneOn)
  }
  await storeCorrection(work, { before, after, version, episode })
  const { patientId } = episode
  await recordEvent(work, {
    action: 'update',
    resource: 'session_log',
    resourceId: logId,
    patientId,
  })
  return readSessionLog(work, logId)
}

type Correction = { before: SessionLog; after: LogSession; version: number; episode: EpisodeRow }

async function storeCorrection(work: Work, correction: Correction): Promise<void> {
  const { after, before, episode, version } = correction
  const { id } = before
  const session = toLogged(after, before.nextMorning)
  const recent = await recentSessions(work, episode.id, id)
  const response = await respondToLog(work, session, recent)
  const changed = await work.tx.sessionLog.updateMany({
    where: { id, version },
    data: {
      ...toColumns(after),
      advice: graverAdvice(before.advice, response.advice),
      version: { increment: 1 },
      updatedAt: work.now,
    },
  })
  if (changed.count === 0) throw new ProblemError('version_conflict')
  if (feelsTheSame(before, after)) return
  await followResponse(work, episode, response, (kind) => sessionReason(kind, session, recent), {
    sessionLogId: id,
    checkInId: null,
  })
}

/** A corrected minute must not pause again what a decision has released since. */
function feelsTheSame(before: LogSession, after: LogSession): boolean {
  const felt = ({ feeling, kind, outcome, symptoms }: LogSession) =>
    canonicalJson({ feeling, kind, outcome, symptoms })
  return felt(before) === felt(after)
}
