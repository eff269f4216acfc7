import { flagSchema } from '@restride/contracts/flags'
import { timelineSchema } from '@restride/contracts/people'
import { queryOptions } from '@tanstack/react-query'
import { http, httpWithEtag, patch } from '../http.ts'

/** The newest flags of a patient that could still be open; no address lists an episode's flags alone. */
const MOST_FLAGS = 20

export const openFlagsOf = (patientId: string, episodeId: string) =>
  queryOptions({
    queryKey: ['episodes', episodeId, 'flags'],
    queryFn: async () => {
      const { items } = await http(timelineSchema, `/patients/${patientId}/timeline?limit=200`)
      const ids = items.filter(({ kind }) => kind === 'flag').map(({ id }) => id)
      const flags = await Promise.all(ids.slice(0, MOST_FLAGS).map(readFlag))
      return flags.filter(({ data }) => data.status === 'open' && data.episodeId === episodeId)
    },
  })

function readFlag(flagId: string) {
  return httpWithEtag(flagSchema, `/flags/${flagId}`)
}

export function resolveFlag(flagId: string, etag: string, resolution: string) {
  return http(flagSchema, `/flags/${flagId}`, patch({ resolution }, etag))
}
