import type { SessionLog } from '@restride/contracts/session-logs'
import { recordEvent } from '../audit/record-event.ts'
import { requireCareTeam } from '../patients/care-team.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { toSessionLog } from './to-session-log.ts'

/** @throws ProblemError not_found, not_in_care_team */
export async function readSessionLog(work: Work, logId: string): Promise<SessionLog> {
  const row = await work.tx.sessionLog.findFirst({ where: { id: logId } })
  if (row === null) throw new ProblemError('not_found')
  await requireCareTeam(work, row.patientId)
  const { patientId } = row
  await recordEvent(work, { action: 'read', resource: 'session_log', resourceId: logId, patientId })
  return toSessionLog(row)
}
