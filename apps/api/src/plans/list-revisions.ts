import {
  keepReasonSchema,
  type planRevisionPageSchema,
  type planRevisionSchema,
  planWeeksSchema,
} from '@restride/contracts/plans'
import { z } from 'zod'
import { recordEvent } from '../audit/record-event.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import type { Work } from '../work.ts'
import { findPlan } from './find-plan.ts'

const keysSchema = z.tuple([z.int()])

/** Newest first. */
export async function listRevisions(
  work: Work,
  planId: string,
  query: { limit: number; cursor?: string | undefined },
): Promise<z.infer<typeof planRevisionPageSchema>> {
  const { patientId } = await findPlan(work, planId)
  const after = decodeCursor(query.cursor, keysSchema)
  const rows = await work.tx.planRevision.findMany({
    where: { planId, ...(after !== null && { revision: { lt: after[0] } }) },
    orderBy: { revision: 'desc' },
    take: query.limit + 1,
    include: { revisedBy: { select: { id: true, name: true } } },
  })
  await recordEvent(work, {
    action: 'read',
    resource: 'plan_revision',
    resourceId: null,
    patientId,
  })
  return pageFrom(rows, query.limit, toRevision, (row) => [row.revision])
}

type RevisionRow = Prisma.PlanRevisionGetPayload<{
  include: { revisedBy: { select: { id: true; name: true } } }
}>

export function toRevision(row: RevisionRow): z.infer<typeof planRevisionSchema> {
  return {
    revision: row.revision,
    weeks: planWeeksSchema.parse(row.weeks),
    changeNote: row.changeNote,
    kept: keepReasonSchema.array().parse(row.kept),
    revisedAt: row.revisedAt.toISOString(),
    revisedBy: row.revisedBy,
  }
}
