import { trendsSchema } from '@restride/contracts/trends'
import { queryOptions } from '@tanstack/react-query'
import { http } from '../http.ts'

export const trendsOf = (episodeId: string) =>
  queryOptions({
    queryKey: ['episodes', episodeId, 'trends'],
    queryFn: () => http(trendsSchema, `/episodes/${episodeId}/trends`),
  })
