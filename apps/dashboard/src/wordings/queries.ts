import {
  instrumentWordingsSchema,
  type WithdrawWording,
  wordingEntrySchema,
  wordingTextSchema,
} from '@restride/contracts/instrument-wordings'
import { queryOptions } from '@tanstack/react-query'
import { http, httpWithEtag } from '../http.ts'
import { postIfMatch } from '../post-if-match.ts'

export const wordings = queryOptions({
  queryKey: ['instrument-wordings'],
  queryFn: () => httpWithEtag(instrumentWordingsSchema, '/instrument-wordings'),
})

/** A version is never changed once it is there. */
export const wordingById = (wordingId: string) =>
  queryOptions({
    queryKey: ['instrument-wordings', wordingId],
    queryFn: () => http(wordingTextSchema, `/instrument-wordings/${wordingId}`),
    staleTime: Infinity,
  })

/** `json` is the file's own text: read and written anew it would lose a field that is stated twice. */
export function recordWording(etag: string, json: string) {
  return http(wordingEntrySchema, '/instrument-wordings', {
    ...postIfMatch(etag),
    body: `{"file":${json}}`,
  })
}

export function withdrawWording(etag: string, input: WithdrawWording) {
  return http(wordingEntrySchema, '/instrument-wordings/withdrawals', postIfMatch(etag, input))
}
