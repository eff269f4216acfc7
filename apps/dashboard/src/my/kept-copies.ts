import { forget, keptKeys } from '../kept-on-device.ts'
import { currentSession, subscribeToSession } from '../session.ts'

const PREFIX = 'my:copy:'

export function copyKey(userId: string, path: string): string {
  return `${PREFIX}${userId}:${path}`
}

/** What was only read goes with the session; what she wrote stays until it is sent. */
export function forgetCopiesAfterSignOut(): void {
  subscribeToSession(() => {
    if (currentSession().status !== 'signed-out') return
    void keptKeys(PREFIX)
      .then((keys) => Promise.all(keys.map(forget)))
      .catch(() => {})
  })
}
