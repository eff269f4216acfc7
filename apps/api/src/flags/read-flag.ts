import type { Flag } from '@restride/contracts/flags'
import { recordEvent } from '../audit/record-event.ts'
import type { Work } from '../work.ts'
import { findFlag } from './find-flag.ts'
import { toFlag } from './to-flag.ts'

/** @throws ProblemError not_found, not_in_care_team */
export async function readFlag(work: Work, flagId: string): Promise<Flag> {
  const row = await findFlag(work, flagId)
  const { id: resourceId, patientId } = row
  await recordEvent(work, { action: 'read', resource: 'flag', resourceId, patientId })
  return toFlag(row)
}
