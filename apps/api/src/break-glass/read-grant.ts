import type { ReviewedGrant } from '@restride/contracts/break-glass'
import { recordEvent } from '../audit/record-event.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { countReads } from './count-reads.ts'
import { reviewSelect, toReviewedGrant } from './to-reviewed-grant.ts'

/** @throws ProblemError not_found */
export async function readGrant(work: Work, grantId: string): Promise<ReviewedGrant> {
  const row = await work.tx.breakGlassGrant.findFirst({
    where: { id: grantId },
    select: reviewSelect,
  })
  if (row === null) throw new ProblemError('not_found')
  await recordEvent(work, {
    action: 'read',
    resource: 'break_glass_grant',
    resourceId: grantId,
    patientId: row.patientId,
  })
  return toReviewedGrant(row, (await countReads(work, [grantId])).get(grantId) ?? 0)
}
