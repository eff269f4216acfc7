import { flagPageSchema, flagSchema } from '@restride/contracts/flags'
import { queryOptions } from '@tanstack/react-query'
import { http, patch } from '../http.ts'

export const openFlagsOf = (episodeId: string) =>
  queryOptions({
    queryKey: ['episodes', episodeId, 'flags'],
    queryFn: () => http(flagPageSchema, `/episodes/${episodeId}/flags?status=open&limit=200`),
  })

export function resolveFlag(flagId: string, version: number, resolution: string) {
  return http(flagSchema, `/flags/${flagId}`, patch({ resolution }, `"${version}"`))
}
