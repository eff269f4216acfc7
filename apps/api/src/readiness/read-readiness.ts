import type { EpisodeReadiness } from '@restride/contracts/readiness'
import { recordEvent } from '../audit/record-event.ts'
import { episodeOf } from '../patients/episode-of.ts'
import type { Work } from '../work.ts'
import { currentReadiness } from './current-readiness.ts'

/** @throws ProblemError not_found, not_in_care_team */
export async function readReadiness(work: Work, episodeId: string): Promise<EpisodeReadiness> {
  const episode = await episodeOf(work, episodeId)
  const current = await currentReadiness(work, episodeId)
  await recordEvent(work, {
    action: 'read',
    resource: 'readiness',
    resourceId: null,
    patientId: episode.patientId,
  })
  return current
}
