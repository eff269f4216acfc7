import { letsRun } from '@restride/rules/decision'
import type { Decision } from '@restride/contracts/clearances'
import type { Prisma } from '../generated/prisma/client.ts'
import type { Work } from '../work.ts'

/** How long a decision can be taken back before the patient is told. */
export const DECISION_GRACE_MS = 180_000

/** The decision of an episode that counts: none came after it and nobody took it back. */
export function inForce(episodeId: string): Prisma.ClearanceWhereInput {
  return { episodeId, supersededById: null, voidedAt: null }
}

export type Untold = { id: string; decision: Decision; before: unknown }

/** The decision that counts, while she has not been told of it yet; `null` otherwise. */
export async function untoldDecision(work: Work, episodeId: string): Promise<Untold | null> {
  return work.tx.clearance.findFirst({
    where: { ...inForce(episodeId), toldAt: { gt: work.now } },
    select: { id: true, decision: true, before: true },
  })
}

/** A permission to run that she has not been told of yet: for her everything stands as it did before. */
export async function untoldPermission(work: Work, episodeId: string): Promise<Untold | null> {
  const untold = await untoldDecision(work, episodeId)
  return untold !== null && letsRun(untold.decision) ? untold : null
}

/** Visits the desk may know of: not those of a decision that can still be taken back. */
export function toldFollowUps({ now }: Work): Prisma.FollowUpWhereInput {
  return { OR: [{ clearanceId: null }, { clearance: { toldAt: { lte: now } } }] }
}
