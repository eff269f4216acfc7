import type { ClearanceSummary } from '@restride/contracts/clearances'
import type { Page } from '@restride/contracts/primitives'
import { z } from 'zod'
import { recordEvent } from '../audit/record-event.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import { episodeOf } from '../patients/episode-of.ts'
import type { Work } from '../work.ts'
import { summarySelect, toSummary } from './to-clearance.ts'

const keysSchema = z.tuple([z.uuid()])

/** Newest first. */
export async function listClearances(
  work: Work,
  episodeId: string,
  query: { limit: number; cursor?: string | undefined },
): Promise<Page<ClearanceSummary>> {
  const episode = await episodeOf(work, episodeId)
  const after = decodeCursor(query.cursor, keysSchema)
  const rows = await work.tx.clearance.findMany({
    where: { episodeId, ...(after !== null && { id: { lt: after[0] } }) },
    orderBy: { id: 'desc' },
    take: query.limit + 1,
    select: summarySelect,
  })
  await recordEvent(work, {
    action: 'read',
    resource: 'clearance',
    resourceId: null,
    patientId: episode.patientId,
  })
  return pageFrom(rows, query.limit, toSummary, (row) => [row.id])
}
