import { canonicalJson } from '@restride/rules/canonical-json'
import type {
  CheckIn,
  CheckInRecord,
  SessionAdvice,
  SessionLog,
} from '@restride/contracts/session-logs'
import { recordEvent } from '../audit/record-event.ts'
import { dateColumn } from '../calendar.ts'
import { isUniqueViolation } from '../database-problem.ts'
import type { EpisodeRow } from '../patients/episode-of.ts'
import { invalid, ProblemError } from '../problem.ts'
import { checkDay } from '../session-logs/check-day.ts'
import { graverAdvice } from '../session-logs/follow-response.ts'
import { lockEpisode, requireOpen } from '../session-logs/lock-episode.ts'
import { toSessionLog } from '../session-logs/to-session-log.ts'
import type { Work } from '../work.ts'
import { answerCheckIn, followAnswer } from './answer-check-in.ts'
import { sentPart, toCheckIn } from './to-check-in.ts'

/**
 * Stores the next-morning answer of a session, or "something feels wrong", with what it means at once. The same
 * report sent again is stored once.
 * @throws ProblemError not_found, not_in_care_team, episode_closed, idempotency_key_reused, validation_failed
 */
export async function recordCheckIn(
  work: Work,
  episodeId: string,
  input: CheckIn,
): Promise<CheckInRecord> {
  const episode = await lockEpisode(work, episodeId)
  const stored = await sentBefore(work, episode, input)
  if (stored !== null) return stored
  await requireOpen(work, episodeId)
  await checkDay(work, episodeId, '/on', input.on)
  const log = await sessionOf(work, episode, input)
  const answer = await answerCheckIn(work, episode, input, log)
  await insertCheckIn(work, episode, input, answer.advice)
  if (log !== null) await noteNextMorning(work, log, input, answer.advice)
  await followAnswer(work, episode, input, answer)
  const { patientId } = episode
  const resourceId = input.id
  await recordEvent(work, { action: 'create', resource: 'check_in', resourceId, patientId })
  return toCheckIn(await work.tx.checkIn.findFirstOrThrow({ where: { id: input.id } }))
}

async function sentBefore(
  work: Work,
  episode: EpisodeRow,
  input: CheckIn,
): Promise<CheckInRecord | null> {
  const row = await work.tx.checkIn.findFirst({ where: { id: input.id } })
  if (row === null) return null
  const stored = toCheckIn(row)
  const isSame =
    row.episodeId === episode.id &&
    canonicalJson(sentPart(stored)) === canonicalJson(sentPart(input))
  if (!isSame) throw new ProblemError('idempotency_key_reused')
  return stored
}

async function sessionOf(
  work: Work,
  episode: EpisodeRow,
  { on, sessionLogId }: CheckIn,
): Promise<SessionLog | null> {
  if (sessionLogId === null) return null
  const row = await work.tx.sessionLog.findFirst({
    where: { id: sessionLogId, episodeId: episode.id },
  })
  if (row === null) throw invalid('/sessionLogId', 'Not a session of this episode')
  const log = toSessionLog(row)
  if (on < log.doneOn) throw invalid('/on', 'Earlier than the session')
  return log
}

async function insertCheckIn(
  work: Work,
  episode: EpisodeRow,
  input: CheckIn,
  advice: SessionAdvice,
): Promise<void> {
  const { actor, now, tx } = work
  const { on, ...rest } = input
  const { patientId } = episode
  const whose = { clinicId: actor.clinicId, patientId, episodeId: episode.id }
  try {
    await tx.checkIn.createMany({
      data: { ...rest, ...whose, on: dateColumn(on), advice, loggedAt: now },
    })
  } catch (error) {
    // The id belongs to another woman's report, which the caller may not see.
    if (isUniqueViolation(error)) throw new ProblemError('idempotency_key_reused')
    throw error
  }
}

async function noteNextMorning(
  work: Work,
  log: SessionLog,
  { symptoms }: CheckIn,
  advice: SessionAdvice,
): Promise<void> {
  await work.tx.sessionLog.updateMany({
    where: { id: log.id },
    data: {
      nextMorning: symptoms,
      advice: graverAdvice(log.advice, advice),
      version: { increment: 1 },
      updatedAt: work.now,
    },
  })
}
