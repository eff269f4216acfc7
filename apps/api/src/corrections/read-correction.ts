import type { ListedCorrection } from '@restride/contracts/corrections'
import { recordEvent } from '../audit/record-event.ts'
import type { Work } from '../work.ts'
import { findCorrection } from './find-correction.ts'
import { toListedCorrection } from './to-correction.ts'

/** @throws ProblemError not_found, not_in_care_team */
export async function readCorrection(work: Work, correctionId: string): Promise<ListedCorrection> {
  const row = await findCorrection(work, correctionId)
  await recordEvent(work, {
    action: 'read',
    resource: 'correction_request',
    resourceId: row.id,
    patientId: row.patientId,
  })
  return toListedCorrection(row)
}
