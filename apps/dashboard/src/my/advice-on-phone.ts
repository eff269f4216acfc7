import type { CheckIn, LogSession, SessionAdvice } from '@restride/contracts/session-logs'
import { respondToCheckIn, respondToSession } from '@restride/rules/responses/session-response'
import type { PainSettings } from '@restride/rules/settings'

type Response = ReturnType<typeof respondToSession>

/** What she is told at once, network or not; the server's answer takes its place when it comes. */
export function adviceForSession(body: LogSession, settings: PainSettings): SessionAdvice {
  return told(respondToSession({ ...body, nextMorning: null }, [], settings))
}

export function adviceForCheckIn(body: CheckIn, settings: PainSettings): SessionAdvice {
  return told(respondToCheckIn(body, settings))
}

/** By which day somebody looks is the clinic's to say, so the phone does not. */
function told({
  emergency,
  heading,
  patientText,
  planEffect,
  whatToDoNow,
  zone,
}: Response): SessionAdvice {
  return {
    zone,
    runningPaused: planEffect === 'pause' || planEffect === 'suspend',
    emergency,
    heading,
    text: patientText,
    whatToDoNow: [...whatToDoNow],
    lookedAtBy: null,
  }
}
