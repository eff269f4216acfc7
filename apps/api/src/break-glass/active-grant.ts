import type { Work } from '../work.ts'
import { grantSelect, type GrantRow } from './to-grant.ts'

/** The caller's open grant on a record; `null` when there is none or its sixty minutes are over. */
export async function activeGrant(work: Work, patientId: string): Promise<GrantRow | null> {
  const { actor, now, tx } = work
  return tx.breakGlassGrant.findFirst({
    where: {
      patientId,
      userId: actor.userId,
      grantedAt: { lte: now },
      expiresAt: { gt: now },
    },
    select: grantSelect,
  })
}
