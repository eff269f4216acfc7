import type { grantsQuerySchema, ReviewedGrant } from '@restride/contracts/break-glass'
import type { Page } from '@restride/contracts/primitives'
import { z } from 'zod'
import { recordEvent } from '../audit/record-event.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import type { Work } from '../work.ts'
import { countReads } from './count-reads.ts'
import { reviewSelect, toReviewedGrant } from './to-reviewed-grant.ts'

const keysSchema = z.tuple([z.iso.datetime(), z.uuid()])

/** The clinic's grants, newest first; without a filter those nobody has reviewed yet. */
export async function listGrants(
  work: Work,
  query: z.infer<typeof grantsQuerySchema>,
): Promise<Page<ReviewedGrant>> {
  const after = decodeCursor(query.cursor, keysSchema)
  const rows = await work.tx.breakGlassGrant.findMany({
    where: {
      reviewedAt: query.reviewed === 'no' ? null : { not: null },
      ...(after !== null && {
        OR: [
          { grantedAt: { lt: new Date(after[0]) } },
          { grantedAt: new Date(after[0]), id: { lt: after[1] } },
        ],
      }),
    },
    orderBy: [{ grantedAt: 'desc' }, { id: 'desc' }],
    take: query.limit + 1,
    select: reviewSelect,
  })
  const reads = await countReads(
    work,
    rows.map(({ id }) => id),
  )
  await recordEvent(work, {
    action: 'read',
    resource: 'break_glass_grant',
    resourceId: null,
    patientId: null,
  })
  return pageFrom(
    rows,
    query.limit,
    (row) => toReviewedGrant(row, reads.get(row.id) ?? 0),
    (row) => [row.grantedAt.toISOString(), row.id],
  )
}
