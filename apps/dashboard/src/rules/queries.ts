import { rulesetDetailSchema } from '@restride/contracts/rule-settings'
import { rulesetPageSchema } from '@restride/contracts/rulesets'
import { queryOptions } from '@tanstack/react-query'
import { http } from '../http.ts'

/** Every version, newest first. */
export const rulesets = () =>
  queryOptions({
    queryKey: ['rulesets'],
    queryFn: () => http(rulesetPageSchema, '/rulesets'),
  })

export const rulesetByVersion = (version: string) =>
  queryOptions({
    queryKey: ['rulesets', version],
    queryFn: () => http(rulesetDetailSchema, `/rulesets/${encodeURIComponent(version)}`),
    // A released version never changes.
    staleTime: Infinity,
  })
