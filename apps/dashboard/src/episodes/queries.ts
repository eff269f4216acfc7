import { assessmentSchema } from '@restride/contracts/assessments'
import {
  type CreateEpisode,
  type Episode,
  episodePageSchema,
  episodeSchema,
} from '@restride/contracts/episodes'
import { checkInPageSchema, sessionLogPageSchema } from '@restride/contracts/session-logs'
import { queryOptions } from '@tanstack/react-query'
import { http, post } from '../http.ts'

export const episodesOf = (patientId: string) =>
  queryOptions({
    queryKey: ['patients', patientId, 'episodes'],
    queryFn: () => http(episodePageSchema, `/patients/${patientId}/episodes`),
  })

export const episodeById = (episodeId: string) =>
  queryOptions({
    queryKey: ['episodes', episodeId],
    queryFn: () => http(episodeSchema, `/episodes/${episodeId}`),
  })

export const sessionLogsOf = (episodeId: string) =>
  queryOptions({
    queryKey: ['episodes', episodeId, 'session-logs'],
    queryFn: () => http(sessionLogPageSchema, `/episodes/${episodeId}/session-logs?limit=50`),
  })

export const checkInsOf = (episodeId: string) =>
  queryOptions({
    queryKey: ['episodes', episodeId, 'check-ins'],
    queryFn: () => http(checkInPageSchema, `/episodes/${episodeId}/check-ins?limit=50`),
  })

export function openEpisode(patientId: string, input: CreateEpisode, idempotencyKey: string) {
  return http(episodeSchema, `/patients/${patientId}/episodes`, post(input, idempotencyKey))
}

/** The assessment to go on with: the draft there is, else a new one. */
export async function draftAssessmentId(episodeId: string): Promise<string> {
  const { draftAssessmentId: draft } = await http(episodeSchema, `/episodes/${episodeId}`)
  if (draft !== null) return draft
  return (await http(assessmentSchema, `/episodes/${episodeId}/assessments`, post({}))).id
}

/** The open episode; without one the newest, to look back on. */
export function currentEpisode(episodes: readonly Episode[]): Episode | undefined {
  const newestFirst = episodes.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
  return newestFirst.find(isOpen) ?? newestFirst[0]
}

export function isOpen({ status }: Episode): boolean {
  return status !== 'graduated' && status !== 'discharged'
}
