import { episodeReadinessSchema, type ResolveSign } from '@restride/contracts/readiness'
import { queryOptions } from '@tanstack/react-query'
import { http, post } from '../http.ts'

/** What the rules say now, from signed data only. */
export const readinessOf = (episodeId: string) =>
  queryOptions({
    queryKey: ['episodes', episodeId, 'readiness'],
    queryFn: () => http(episodeReadinessSchema, `/episodes/${episodeId}/readiness`),
  })

export function resolveSign(episodeId: string, input: ResolveSign, idempotencyKey: string) {
  return http(
    episodeReadinessSchema,
    `/episodes/${episodeId}/sign-resolutions`,
    post(input, idempotencyKey),
  )
}
