import {
  type WorklistRow,
  worklistKindSchema,
  type worklistPageSchema,
  type worklistQuerySchema,
} from '@restride/contracts/worklist'
import { z } from 'zod'
import { recordEvent } from '../audit/record-event.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import type { Work } from '../work.ts'
import { findWaiting } from './find-waiting.ts'
import { toRow } from './to-row.ts'

/** Place of the first reason's kind, gravity inside it, since when, and the id for a total order. */
type Place = [number, number, string, string]
const placeSchema = z.tuple([z.int(), z.int(), z.string(), z.uuid()])

/**
 * Who needs this physiotherapist now, one row per patient. A patient has at most one open episode and a care team a few
 * hundred of them, so the rows are ordered in memory after one bounded read; the cursor names a place in that order.
 */
export async function listWork(
  work: Work,
  query: z.infer<typeof worklistQuerySchema>,
): Promise<z.infer<typeof worklistPageSchema>> {
  const after = decodeCursor(query.cursor, placeSchema)
  const waiting = await findWaiting(work, query.whose)
  const placed = waiting
    .flatMap((episode) => {
      const row = toRow(work, episode)
      return row === null ? [] : [{ row: row.row, place: placeOf(row) }]
    })
    .filter(({ place }) => after === null || compare(after, place) < 0)
    .toSorted((a, b) => compare(a.place, b.place))
  await recordEvent(work, {
    action: 'read',
    resource: 'worklist',
    resourceId: null,
    patientId: null,
  })
  return pageFrom(
    placed,
    query.limit,
    ({ row }) => row,
    ({ place }) => place,
  )
}

function placeOf({ gravity, row }: { gravity: number; row: WorklistRow }): Place {
  const first = row.reasons[0]
  const kind = first === undefined ? 0 : worklistKindSchema.options.indexOf(first.kind)
  return [kind, gravity, first?.since ?? '', row.episodeId]
}

function compare(a: Place, b: Place): number {
  return (
    a[0] - b[0] ||
    a[1] - b[1] ||
    (a[2] === b[2] ? 0 : a[2] < b[2] ? -1 : 1) ||
    (a[3] === b[3] ? 0 : a[3] < b[3] ? -1 : 1)
  )
}
