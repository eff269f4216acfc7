import { type WorklistRow, worklistPageSchema } from '@restride/contracts/worklist'
import { queryOptions } from '@tanstack/react-query'
import { http } from '../http.ts'
import type { List, Whose } from './search.ts'

const PAGE = 200
const EVERY_MS = 30_000
/** While the server says what changes; in case it does not. */
const LIVE_EVERY_MS = 300_000

/** The rows in the order the server gives them: it alone decides who comes first. */
export const worklist = (list: List, whose: Whose, isLive = false) =>
  queryOptions({
    queryKey: ['worklist', whose, list],
    queryFn: () => readAll(list, whose),
    refetchInterval: isLive ? LIVE_EVERY_MS : EVERY_MS,
    refetchOnWindowFocus: 'always',
  })

/** Page after page. What moves between two of them must not stand in the list twice. */
async function readAll(list: List, whose: Whose) {
  const rows = new Map<string, WorklistRow>()
  let cursor = ''
  for (;;) {
    const { counts, items, nextCursor, nextUp } = await http(
      worklistPageSchema,
      `/worklist?list=${list}&whose=${whose}&limit=${PAGE}${cursor}`,
    )
    for (const row of items) rows.set(row.episodeId, row)
    if (nextCursor === null) return { items: [...rows.values()], counts, nextUp }
    cursor = `&cursor=${nextCursor}`
  }
}
