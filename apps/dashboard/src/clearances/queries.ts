import {
  clearancePageSchema,
  clearanceSchema,
  type DecideClearance,
  replaySchema,
} from '@restride/contracts/clearances'
import { queryOptions } from '@tanstack/react-query'
import { everyPage } from '../every-page.ts'
import { http, post } from '../http.ts'

export const clearancesOf = (episodeId: string) =>
  queryOptions({
    queryKey: ['episodes', episodeId, 'clearances'],
    queryFn: () => everyPage(clearancePageSchema, `/episodes/${episodeId}/clearances`),
  })

/** The frozen input, judged again by the ruleset of its day. */
export const replayOf = (clearanceId: string) =>
  queryOptions({
    queryKey: ['clearances', clearanceId, 'replay'],
    queryFn: () => http(replaySchema, `/clearances/${clearanceId}/replay`),
  })

export function takeBackDecision(clearanceId: string) {
  return http(clearanceSchema, `/clearances/${clearanceId}/take-back`, post())
}

export function signDecision(episodeId: string, input: DecideClearance, idempotencyKey: string) {
  return http(clearanceSchema, `/episodes/${episodeId}/clearances`, post(input, idempotencyKey))
}
