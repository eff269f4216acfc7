import { worklistPageSchema } from '@restride/contracts/worklist'
import { queryOptions } from '@tanstack/react-query'
import { http } from '../http.ts'

export type Whose = 'mine' | 'team'

const EVERY_MS = 30_000

/** The rows in the order the server gives them: it alone decides who comes first. */
export const worklist = (whose: Whose) =>
  queryOptions({
    queryKey: ['worklist', whose],
    queryFn: () => http(worklistPageSchema, `/worklist?whose=${whose}&limit=200`),
    refetchInterval: EVERY_MS,
    refetchOnWindowFocus: 'always',
  })
