import {
  type CreatePlan,
  type PlanWeek,
  planPreviewSchema,
  planRevisionPageSchema,
  planSchema,
  type ReleaseLevel,
  type RevisePlan,
} from '@restride/contracts/plans'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { everyPage } from '../every-page.ts'
import { http, httpWithEtag, post } from '../http.ts'
import { postIfMatch } from '../post-if-match.ts'

export const planById = (planId: string) =>
  queryOptions({
    queryKey: ['plans', planId],
    queryFn: () => httpWithEtag(planSchema, `/plans/${planId}`),
  })

export const revisionsOf = (planId: string) =>
  queryOptions({
    queryKey: ['plans', planId, 'revisions'],
    queryFn: () => everyPage(planRevisionPageSchema, `/plans/${planId}/revisions`),
  })

/** What the clinic's record says of these weeks: it knows what she ran. */
export const previewOf = (planId: string, weeks: readonly PlanWeek[]) =>
  queryOptions({
    queryKey: ['plans', planId, 'preview', weeks],
    queryFn: async () => ({
      weeks,
      ...(await http(planPreviewSchema, '/plans/preview', post({ planId, weeks }))),
    }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })

export function createPlan(episodeId: string, input: CreatePlan, idempotencyKey: string) {
  return http(planSchema, `/episodes/${episodeId}/plans`, post(input, idempotencyKey))
}

export function revisePlan(planId: string, etag: string, input: RevisePlan, key: string) {
  return httpWithEtag(planSchema, `/plans/${planId}/revisions`, postIfMatch(etag, input, key))
}

export function releaseLevel(planId: string, etag: string, input: ReleaseLevel) {
  return httpWithEtag(planSchema, `/plans/${planId}/release`, postIfMatch(etag, input))
}
