import {
  type WorklistList,
  type WorklistRow,
  worklistKindSchema,
  type worklistPageSchema,
  type worklistQuerySchema,
} from '@restride/contracts/worklist'
import { z } from 'zod'
import { recordEvent } from '../audit/record-event.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import type { Work } from '../work.ts'
import { doneActs, toDoneReason } from './done-reasons.ts'
import { countDone, findDone, findOpenEpisodes, type Whose } from './find-episodes.ts'
import { type Sorted, sortEpisode } from './sort-episode.ts'
import { toRow } from './to-row.ts'
import { nextUp } from './next-up.ts'
import { findLastLogs } from './waiting-reasons.ts'

/** What orders a list: two numbers, a day or an instant, and the id for a total order. */
type Place = [number, number, string, string]
const placeSchema = z.tuple([z.int(), z.int(), z.string(), z.uuid()])
type Placed = { row: WorklistRow; place: Place }

/**
 * Who needs this physiotherapist now, who is waited for, who is put off and what was done today: one row per patient. A
 * patient has at most one open episode and a care team a few hundred of them, so the rows are ordered in memory after
 * one bounded read; the cursor names a place in that order.
 */
export async function listWork(
  work: Work,
  query: z.infer<typeof worklistQuerySchema>,
): Promise<z.infer<typeof worklistPageSchema>> {
  const after = decodeCursor(query.cursor, placeSchema)
  const { list, whose } = query
  const open = await findOpenEpisodes(work, whose)
  const lastLogs =
    list === 'waiting'
      ? await findLastLogs(
          work,
          open.map(({ id }) => id),
        )
      : new Map()
  const sorted = open.map((episode) => sortEpisode(work, episode, lastLogs))
  const count = (of: WorklistList) => sorted.filter((one) => one.list === of).length
  const done = list === 'done' ? await placeDone(work, whose) : null
  const placed = (done ?? sorted.filter((one) => one.list === list).map(placeOpen))
    .filter(({ place }) => after === null || compare(after, place) < 0)
    .toSorted((a, b) => compare(a.place, b.place))
  await recordEvent(work, {
    action: 'read',
    resource: 'worklist',
    resourceId: null,
    patientId: null,
  })
  return {
    ...pageFrom(
      placed,
      query.limit,
      ({ row }) => row,
      ({ place }) => place,
    ),
    counts: {
      review: count('review'),
      waiting: count('waiting'),
      snoozed: count('snoozed'),
      done: done?.length ?? (await countDone(work, whose)),
    },
    nextUp: nextUp(work, sorted),
  }
}

/** To review: kind of reason, gravity, longest wait. Waiting: longest wait. Snoozed: who is back first. */
function placeOpen({ gravity, list, row }: Sorted): Placed {
  const first = row.reasons[0]
  if (list === 'snoozed') return { row, place: [0, 0, row.snoozed?.until ?? '', row.episodeId] }
  const kind = first === undefined ? 0 : worklistKindSchema.options.indexOf(first.kind)
  return { row, place: [kind, gravity, first?.since ?? '', row.episodeId] }
}

/** What was done last comes first. */
async function placeDone(work: Work, whose: Whose): Promise<Placed[]> {
  const episodes = await findDone(work, whose)
  return episodes.flatMap((episode) => {
    const acts = doneActs(episode)
    const [newest] = acts
    if (newest === undefined) return []
    const reasons = acts.map(toDoneReason)
    const row = toRow(work, episode, { owner: newest.by, reasons, snoozed: null })
    return [{ row, place: [-newest.at.getTime(), 0, '', row.episodeId] satisfies Place }]
  })
}

function compare(a: Place, b: Place): number {
  return (
    a[0] - b[0] ||
    a[1] - b[1] ||
    (a[2] === b[2] ? 0 : a[2] < b[2] ? -1 : 1) ||
    (a[3] === b[3] ? 0 : a[3] < b[3] ? -1 : 1)
  )
}
