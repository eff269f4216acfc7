import type { MySession } from '@restride/contracts/my'
import type { LogSession } from '@restride/contracts/session-logs'
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
