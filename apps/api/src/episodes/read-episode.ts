import type { Episode } from '@restride/contracts/episodes'
import { recordEvent } from '../audit/record-event.ts'
import { requireCareTeam } from '../patients/care-team.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { episodeSelect, toEpisode } from './to-episode.ts'

/** @throws ProblemError not_found, not_in_care_team */
export async function readEpisode(work: Work, episodeId: string): Promise<Episode> {
  const row = await work.tx.episode.findFirst({ where: { id: episodeId }, select: episodeSelect })
  if (row === null) throw new ProblemError('not_found')
  await requireCareTeam(work, row.patientId)
  await recordEvent(work, {
    action: 'read',
    resource: 'episode',
    resourceId: row.id,
    patientId: row.patientId,
  })
  return toEpisode(work, row)
}
