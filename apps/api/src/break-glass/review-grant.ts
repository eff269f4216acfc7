import type { ReviewedGrant, ReviewGrant } from '@restride/contracts/break-glass'
import { recordEvent } from '../audit/record-event.ts'
import { ProblemError } from '../problem.ts'
import { assertVersion } from '../versions.ts'
import type { Work } from '../work.ts'
import { readGrant } from './read-grant.ts'

/**
 * The privacy officer's mark on a grant; it is final.
 * @throws ProblemError not_found, version_conflict, already_reviewed
 */
export async function reviewGrant(
  work: Work,
  grantId: string,
  version: number,
  { note, outcome }: ReviewGrant,
): Promise<ReviewedGrant> {
  const { actor, now, tx } = work
  const current = await tx.breakGlassGrant.findFirst({
    where: { id: grantId },
    select: { patientId: true, reviewedAt: true, version: true },
  })
  if (current === null) throw new ProblemError('not_found')
  assertVersion(version, current.version)
  if (current.reviewedAt !== null) throw new ProblemError('already_reviewed')
  const reviewed = await tx.breakGlassGrant.updateMany({
    where: { id: grantId, version, reviewedAt: null },
    data: {
      reviewedAt: now,
      reviewedById: actor.userId,
      reviewOutcome: outcome,
      reviewNote: note,
      version: { increment: 1 },
    },
  })
  if (reviewed.count === 0) throw new ProblemError('version_conflict')
  await recordEvent(work, {
    action: 'update',
    resource: 'break_glass_grant',
    resourceId: grantId,
    patientId: current.patientId,
  })
  return readGrant(work, grantId)
}
