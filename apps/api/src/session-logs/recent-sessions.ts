import type { LoggedSession } from '@restride/rules/responses/session'
import type { Work } from '../work.ts'
import { toLogged, toSessionLog } from './to-session-log.ts'

const MOST = 20

/** Her other sessions, oldest first. */
export async function recentSessions(
  work: Work,
  episodeId: string,
  exceptId: string,
): Promise<LoggedSession[]> {
  const rows = await work.tx.sessionLog.findMany({
    where: { episodeId, id: { not: exceptId } },
    orderBy: [{ doneOn: 'desc' }, { loggedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  })
  return rows
    .map((row) => {
      const log = toSessionLog(row)
      return toLogged(log, log.nextMorning)
    })
    .toReversed()
}
