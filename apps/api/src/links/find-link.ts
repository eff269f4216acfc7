import { enter } from '../database.ts'
import type { LinkPurpose } from '../generated/prisma/enums.ts'
import { ProblemError } from '../problem.ts'
import type { Tx } from '../work.ts'

/**
 * The link whose token the caller holds, in force; the transaction was opened with its hash and enters its clinic.
 * @throws ProblemError link_not_valid, the same for one that never was, was used, is too old or opens something else.
 */
export async function findLink(tx: Tx, hash: string, purposes: readonly LinkPurpose[], now: Date) {
  const link = await tx.oneTimeLink.findFirst({
    where: {
      tokenHash: hash,
      purpose: { in: [...purposes] },
      spentAt: null,
      expiresAt: { gt: now },
    },
  })
  if (link === null) throw new ProblemError('link_not_valid')
  await enter(tx, { clinicId: link.clinicId, linkHash: hash })
  return link
}

/**
 * Uses the link up; of two requests at the same moment one gets it.
 * @throws ProblemError link_not_valid
 */
export async function spendLink(tx: Tx, id: string, now: Date): Promise<void> {
  const spent = await tx.oneTimeLink.updateMany({
    where: { id, spentAt: null },
    data: { spentAt: now },
  })
  if (spent.count === 0) throw new ProblemError('link_not_valid')
}
