import { locationPageSchema } from '@restride/contracts/people'
import { queryOptions } from '@tanstack/react-query'
import { http } from '../http.ts'

export const locations = queryOptions({
  queryKey: ['locations'],
  queryFn: () => http(locationPageSchema, '/locations?limit=200'),
  staleTime: 600_000,
})
