import type { CheckIn, LogSession, SessionAdvice } from '@restride/contracts/session-logs'
import { respondToCheckIn, respondToSession } from '@restride/rules/responses/session-response'

type Response = ReturnType<typeof respondToSession>

/** What she is told at once, network or not; the server's answer takes its place when it comes. */
export function adviceForSession(body: LogSession): SessionAdvice {
  return told(respondToSession({ ...body, nextMorning: null }, []))
}

export function adviceForCheckIn({ on, redFlags, symptoms }: CheckIn): SessionAdvice {
  return told(respondToCheckIn({ on, redFlags, symptoms }))
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
