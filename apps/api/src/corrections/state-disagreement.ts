import type { ListedCorrection } from '@restride/contracts/corrections'
import { recordEvent } from '../audit/record-event.ts'
import { ProblemError } from '../problem.ts'
import { assertVersion } from '../versions.ts'
import type { Work } from '../work.ts'
import { findCorrection } from './find-correction.ts'
import { readCorrection } from './read-correction.ts'

/**
 * Her own words beside a refusal: they stay with the record, once.
 * @throws ProblemError not_found, version_conflict, no_refusal (nothing was refused, or she has stated it)
 */
export async function stateDisagreement(
  work: Work,
  correctionId: string,
  version: number,
  statement: string,
): Promise<ListedCorrection> {
  const current = await findCorrection(work, correctionId)
  assertVersion(version, current.version)
  if (current.outcome !== 'refused' || current.statement !== null) {
    throw new ProblemError('no_refusal')
  }
  const stated = await work.tx.correctionRequest.updateMany({
    where: { id: correctionId, version, statement: null },
    data: { statement, statedAt: work.now, version: { increment: 1 } },
  })
  if (stated.count === 0) throw new ProblemError('version_conflict')
  await recordEvent(work, {
    action: 'update',
    resource: 'correction_request',
    resourceId: correctionId,
    patientId: current.patientId,
  })
  return readCorrection(work, correctionId)
}
