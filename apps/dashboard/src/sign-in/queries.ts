import { queryOptions } from '@tanstack/react-query'
import { boolean, object } from 'zod/mini'
import { http, nothing, post } from '../http.ts'

/** What this installation offers beside a password. */
export const signInOptions = queryOptions({
  queryKey: ['sign-in-options'],
  queryFn: () => http(object({ emailLinks: boolean() }), '/auth/options'),
  staleTime: Number.POSITIVE_INFINITY,
})

export function askForLink(email: string) {
  return http(nothing, '/auth/link', post({ email }))
}
