import {
  type DraftLetter,
  type FileLetter,
  letterDraftSchema,
  letterNoticeSchema,
  letterPageSchema,
  letterSchema,
} from '@restride/contracts/letters'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { http, httpFile, post } from '../http.ts'

/** What the paper would say now. The one before stands until the next has come. */
export const letterDraftOf = (clearanceId: string, chosen: DraftLetter) =>
  queryOptions({
    queryKey: ['clearances', clearanceId, 'letter-draft', chosen],
    queryFn: () => http(letterDraftSchema, `/clearances/${clearanceId}/letter-draft`, post(chosen)),
    placeholderData: keepPreviousData,
  })

export const lettersOf = (patientId: string) =>
  queryOptions({
    queryKey: ['patients', patientId, 'letters'],
    queryFn: () => http(letterPageSchema, `/patients/${patientId}/letters?limit=200`),
  })

export function fileLetter(clearanceId: string, input: FileLetter, idempotencyKey: string) {
  return http(letterSchema, `/clearances/${clearanceId}/letters`, post(input, idempotencyKey))
}

export function takeLetter(letterId: string) {
  return httpFile(`/letters/${letterId}/letter.pdf`)
}

export function tellOfLetter(letterId: string, idempotencyKey: string) {
  return http(letterNoticeSchema, `/letters/${letterId}/notices`, post(undefined, idempotencyKey))
}
