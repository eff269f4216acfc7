import { canonicalJson } from '@restride/rules/canonical-json'
import type { LogSession, SessionLog } from '@restride/contracts/session-logs'
import { recordEvent } from '../audit/record-event.ts'
import { isUniqueViolation } from '../database-problem.ts'
import type { EpisodeRow } from '../patients/episode-of.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { checkDay } from './check-day.ts'
import { sessionReason } from './flag-reason.ts'
import { followResponse } from './follow-response.ts'
import { lockEpisode, requireOpen } from './lock-episode.ts'
import { recentSessions } from './recent-sessions.ts'
import { type Response, respondToLog } from './respond.ts'
import { sentPart, toColumns, toLogged, toSessionLog } from './to-session-log.ts'

/**
 * Stores what was done and how it felt, with what it means at once. The same log sent again is stored once.
 * @throws ProblemError not_found, not_in_care_team, episode_closed, idempotency_key_reused, validation_failed
 */
export async function logSession(
  work: Work,
  episodeId: string,
  input: LogSession,
): Promise<SessionLog> {
  const episode = await lockEpisode(work, episodeId)
  const log = sentPart(input)
  const stored = await sentBefore(work, episode, log)
  if (stored !== null) return stored
  await requireOpen(work, episodeId)
  await checkDay(work, episodeId, '/doneOn', log.doneOn)
  const session = toLogged(log, null)
  const recent = await recentSessions(work, episodeId, log.id)
  const response = await respondToLog(work, session, recent)
  await insertLog(work, episode, log, response)
  await followResponse(work, episode, response, (kind) => sessionReason(kind, session, recent), {
    sessionLogId: log.id,
    checkInId: null,
  })
  const { patientId } = episode
  await recordEvent(work, {
    action: 'create',
    resource: 'session_log',
    resourceId: log.id,
    patientId,
  })
  return toSessionLog(await work.tx.sessionLog.findFirstOrThrow({ where: { id: log.id } }))
}

async function sentBefore(
  work: Work,
  episode: EpisodeRow,
  log: LogSession,
): Promise<SessionLog | null> {
  const row = await work.tx.sessionLog.findFirst({ where: { id: log.id } })
  if (row === null) return null
  const stored = toSessionLog(row)
  const isSame =
    row.episodeId === episode.id && canonicalJson(sentPart(stored)) === canonicalJson(log)
  if (!isSame) throw new ProblemError('idempotency_key_reused')
  return stored
}

async function insertLog(
  work: Work,
  episode: EpisodeRow,
  log: LogSession,
  { advice }: Response,
): Promise<void> {
  const { actor, now, tx } = work
  try {
    await tx.sessionLog.createMany({
      data: {
        id: log.id,
        clinicId: actor.clinicId,
        patientId: episode.patientId,
        episodeId: episode.id,
        ...toColumns(log),
        advice,
        loggedById: actor.userId,
        loggedAt: now,
        updatedAt: now,
      },
    })
  } catch (error) {
    // The id belongs to another woman's log, which the caller may not see.
    if (isUniqueViolation(error)) throw new ProblemError('idempotency_key_reused')
    throw error
  }
}
