import {
  type CreateSnooze,
  type Snooze,
  snoozeSchema,
  type WorklistRow,
  worklistPageSchema,
} from '@restride/contracts/worklist'
import { queryOptions } from '@tanstack/react-query'
import { http, post } from '../http.ts'
import { postIfMatch } from '../post-if-match.ts'
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

export function snoozeRow(episodeId: string, snooze: CreateSnooze): Promise<Snooze> {
  return http(snoozeSchema, `/episodes/${episodeId}/snoozes`, post(snooze))
}

export function endSnooze({ id, version }: Pick<Snooze, 'id' | 'version'>): Promise<Snooze> {
  return http(snoozeSchema, `/snoozes/${id}/end`, postIfMatch(`"${version}"`))
}

/** Page after page. What moves between two of them must not stand in the list twice. */
async function readAll(list: List, whose: Whose) {
  const rows = new Map<string, WorklistRow>()
  let cursor = ''
  for (;;) {
    const page = await http(
      worklistPageSchema,
      `/worklist?list=${list}&whose=${whose}&limit=${PAGE}${cursor}`,
    )
    for (const row of page.items) rows.set(row.episodeId, row)
    if (page.nextCursor === null) return { items: [...rows.values()], counts: page.counts }
    cursor = `&cursor=${page.nextCursor}`
  }
}
