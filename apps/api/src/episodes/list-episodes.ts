import type { Episode } from '@restride/contracts/episodes'
import type { Page } from '@restride/contracts/primitives'
import { recordEvent } from '../audit/record-event.ts'
import { requireCareTeam } from '../patients/care-team.ts'
import { pageFrom } from '../paging.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { episodeSelect, toEpisode } from './to-episode.ts'

/** Newest first. A woman has few episodes, so they come on one page. */
export async function listEpisodes(work: Work, patientId: string): Promise<Page<Episode>> {
  const patient = await work.tx.patient.findFirst({
    where: { id: patientId },
    select: { id: true },
  })
  if (patient === null) throw new ProblemError('not_found')
  await requireCareTeam(work, patientId)
  const rows = await work.tx.episode.findMany({
    where: { patientId },
    orderBy: { createdAt: 'desc' },
    take: 200,
    select: episodeSelect,
  })
  await recordEvent(work, { action: 'read', resource: 'episode', resourceId: null, patientId })
  return pageFrom(
    rows,
    200,
    (row) => toEpisode(work, row),
    (row) => [row.id],
  )
}
