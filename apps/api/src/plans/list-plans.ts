import type { planPageSchema } from '@restride/contracts/plans'
import { z } from 'zod'
import { recordEvent } from '../audit/record-event.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import { episodeOf } from '../patients/episode-of.ts'
import type { Work } from '../work.ts'
import { planSelect, toSummary } from './to-plan.ts'

const keysSchema = z.tuple([z.uuid()])

/** Newest first; at most one of them is active. */
export async function listPlans(
  work: Work,
  episodeId: string,
  query: { limit: number; cursor?: string | undefined },
): Promise<z.infer<typeof planPageSchema>> {
  const { patientId } = await episodeOf(work, episodeId)
  const after = decodeCursor(query.cursor, keysSchema)
  // UUIDv7 keys sort by the moment they were made.
  const rows = await work.tx.plan.findMany({
    where: { episodeId, ...(after !== null && { id: { lt: after[0] } }) },
    orderBy: { id: 'desc' },
    take: query.limit + 1,
    select: planSelect,
  })
  await recordEvent(work, { action: 'read', resource: 'plan', resourceId: null, patientId })
  return pageFrom(rows, query.limit, toSummary, (row) => [row.id])
}
