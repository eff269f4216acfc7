import { type SessionAdvice, sessionAdviceSchema } from '@restride/contracts/session-logs'
import { addDays } from '@restride/rules/plain-date'
import type { SessionResponse } from '@restride/rules/responses/response'
import type { LoggedCheckIn, LoggedSession } from '@restride/rules/responses/session'
import { respondToCheckIn, respondToSession } from '@restride/rules/responses/session-response'
import { currentSettings } from '../rule-settings/current-settings.ts'
import type { Work } from '../work.ts'

/** What a log or a report means at once: what she is told, and what follows for the clinic. */
export type Response = Pick<SessionResponse, 'flag' | 'planEffect'> & { advice: SessionAdvice }

/** @param sessions Her other sessions, oldest first; those after this one have no say in it. */
export async function respondToLog(
  work: Work,
  session: LoggedSession,
  sessions: readonly LoggedSession[],
): Promise<Response> {
  const { settings } = await currentSettings(work)
  const before = sessions.filter(({ doneOn }) => doneOn <= session.doneOn)
  return withAdvice(work, respondToSession(session, before, settings))
}

export async function respondToReport(work: Work, report: LoggedCheckIn): Promise<Response> {
  const { settings } = await currentSettings(work)
  return withAdvice(work, respondToCheckIn(report, settings))
}

function withAdvice({ today }: Work, response: SessionResponse): Response {
  const { emergency, flag, heading, patientText, planEffect, whatToDoNow, zone } = response
  const advice = sessionAdviceSchema.parse({
    zone,
    runningPaused: planEffect === 'pause' || planEffect === 'suspend',
    emergency,
    heading,
    text: patientText,
    whatToDoNow,
    lookedAtBy: flag === null ? null : addDays(today, flag.dueInDays),
  })
  return { advice, flag, planEffect }
}
