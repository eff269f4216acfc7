import type { Flag } from '@restride/contracts/flags'
import type { Page } from '@restride/contracts/primitives'
import { z } from 'zod'
import { recordEvent } from '../audit/record-event.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import { episodeOf } from '../patients/episode-of.ts'
import type { Work } from '../work.ts'
import { flagSelect, toFlag } from './to-flag.ts'

const keysSchema = z.tuple([z.uuid()])

/**
 * Newest first; with a status only those.
 * @throws ProblemError not_found, not_in_care_team
 */
export async function listFlags(
  work: Work,
  episodeId: string,
  query: { limit: number; cursor?: string | undefined; status?: Flag['status'] | undefined },
): Promise<Page<Flag>> {
  const { patientId } = await episodeOf(work, episodeId)
  const after = decodeCursor(query.cursor, keysSchema)
  const resolvedAt = { open: null, resolved: { not: null } }
  const rows = await work.tx.flag.findMany({
    where: {
      episodeId,
      ...(query.status !== undefined && { resolvedAt: resolvedAt[query.status] }),
      ...(after !== null && { id: { lt: after[0] } }),
    },
    orderBy: { id: 'desc' },
    take: query.limit + 1,
    select: flagSelect,
  })
  await recordEvent(work, { action: 'read', resource: 'flag', resourceId: null, patientId })
  return pageFrom(rows, query.limit, toFlag, (row) => [row.id])
}
