import type { Location } from '@restride/contracts/people'
import type { Page } from '@restride/contracts/primitives'
import { z } from 'zod'
import { decodeCursor, pageFrom } from '../paging.ts'
import type { Work } from '../work.ts'

const keysSchema = z.tuple([z.string(), z.uuid()])

/** The clinic's addresses with their rooms, by name. */
export async function listLocations(
  work: Work,
  query: { limit: number; cursor?: string | undefined },
): Promise<Page<Location>> {
  const after = decodeCursor(query.cursor, keysSchema)
  const rows = await work.tx.location.findMany({
    where:
      after === null
        ? {}
        : { OR: [{ name: { gt: after[0] } }, { name: after[0], id: { gt: after[1] } }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: query.limit + 1,
    select: {
      id: true,
      name: true,
      address: true,
      phone: true,
      rooms: { select: { id: true, name: true }, orderBy: { name: 'asc' } },
    },
  })
  return pageFrom(
    rows,
    query.limit,
    (row) => row,
    (row) => [row.name, row.id],
  )
}
