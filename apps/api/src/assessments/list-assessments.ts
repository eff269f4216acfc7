import type { AssessmentSummary } from '@restride/contracts/assessments'
import type { Page } from '@restride/contracts/primitives'
import { z } from 'zod'
import { recordEvent } from '../audit/record-event.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import { episodeOf } from '../patients/episode-of.ts'
import type { Work } from '../work.ts'
import { summarySelect, toSummary } from './to-assessment.ts'

const keysSchema = z.tuple([z.uuid()])

/** Newest first, drafts and amended versions included. */
export async function listAssessments(
  work: Work,
  episodeId: string,
  query: { limit: number; cursor?: string | undefined },
): Promise<Page<AssessmentSummary>> {
  const episode = await episodeOf(work, episodeId)
  const after = decodeCursor(query.cursor, keysSchema)
  // UUIDv7 keys sort by the moment they were made.
  const rows = await work.tx.assessment.findMany({
    where: { episodeId, ...(after !== null && { id: { lt: after[0] } }) },
    orderBy: { id: 'desc' },
    take: query.limit + 1,
    select: summarySelect,
  })
  await recordEvent(work, {
    action: 'read',
    resource: 'assessment',
    resourceId: null,
    patientId: episode.patientId,
  })
  return pageFrom(rows, query.limit, toSummary, (row) => [row.id])
}
