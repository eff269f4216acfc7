import type { CheckIn, SessionAdvice, SessionLog } from '@restride/contracts/session-logs'
import type { LoggedSession } from '@restride/rules/responses/session'
import type { EpisodeRow } from '../patients/episode-of.ts'
import { checkInReason, sessionReason } from '../session-logs/flag-reason.ts'
import { followResponse, graverAdvice } from '../session-logs/follow-response.ts'
import { recentSessions } from '../session-logs/recent-sessions.ts'
import { type Response, respondToLog, respondToReport } from '../session-logs/respond.ts'
import { toLogged } from '../session-logs/to-session-log.ts'
import type { Work } from '../work.ts'

type Morning = { session: LoggedSession; recent: LoggedSession[]; response: Response }
export type Answer = {
  advice: SessionAdvice
  /** The session judged again with its next morning; `null` for a report outside a session. */
  morning: Morning | null
  /** The report judged for itself; `null` when it only answers the next-morning question. */
  report: Response | null
}

export async function answerCheckIn(
  work: Work,
  episode: EpisodeRow,
  input: CheckIn,
  log: SessionLog | null,
): Promise<Answer> {
  const morning = log === null ? null : await morningOf(work, episode, input, log)
  const isOnlyMorning = input.redFlags.length === 0 && input.changes.length === 0
  if (morning !== null && isOnlyMorning) {
    return { advice: morning.response.advice, morning, report: null }
  }
  const report = await respondToReport(work, input)
  const advice =
    morning === null ? report.advice : graverAdvice(morning.response.advice, report.advice)
  return { advice, morning, report }
}

async function morningOf(
  work: Work,
  episode: EpisodeRow,
  { symptoms }: CheckIn,
  log: SessionLog,
): Promise<Morning> {
  const session = toLogged(log, symptoms)
  const recent = await recentSessions(work, episode.id, log.id)
  return { session, recent, response: await respondToLog(work, session, recent) }
}

/** A morning without symptoms raises nothing anew: what the session itself said was followed when it was logged. */
export async function followAnswer(
  work: Work,
  episode: EpisodeRow,
  input: CheckIn,
  { morning, report }: Answer,
): Promise<void> {
  const cause = { sessionLogId: input.sessionLogId, checkInId: input.id }
  if (morning !== null && input.symptoms.length > 0) {
    const { recent, response, session } = morning
    await followResponse(
      work,
      episode,
      response,
      (kind) => sessionReason(kind, session, recent),
      cause,
    )
  }
  if (report !== null) {
    await followResponse(work, episode, report, () => checkInReason(input), cause)
  }
}
