import type { MySession } from '@restride/contracts/my'
import type { LogSession, SessionAdvice } from '@restride/contracts/session-logs'
import type { Outbox } from './outbox.ts'

/** Her log of a planned session that the server does not know yet. */
export function loggedHere(
  { week, index }: MySession,
  { waiting, refused }: Outbox,
): LogSession | null {
  for (const letter of [...waiting, ...refused]) {
    if (letter.kind !== 'session-log') continue
    const { planned } = letter.body
    if (planned?.week === week && planned.index === index) return letter.body
  }
  return null
}

/** What this phone told her to stop for and the server has not answered yet; the gravest first. */
export function stopHere({ waiting, refused }: Outbox): SessionAdvice | null {
  const told = [...waiting, ...refused].map(({ atOnce }) => atOnce).filter((one) => one !== null)
  return told.find(({ emergency }) => emergency) ?? told.find((one) => one.runningPaused) ?? null
}

/** Her answer of the morning after that the server does not know yet. */
export function isAnsweredHere(sessionLogId: string, { waiting, refused }: Outbox): boolean {
  return [...waiting, ...refused].some(
    (letter) => letter.kind === 'check-in' && letter.body.sessionLogId === sessionLogId,
  )
}
