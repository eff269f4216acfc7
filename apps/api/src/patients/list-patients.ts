import type { ListedPatient } from '@restride/contracts/people'
import type { Page } from '@restride/contracts/primitives'
import { z } from 'zod'
import { recordEvent } from '../audit/record-event.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import { invalid } from '../problem.ts'
import type { Work } from '../work.ts'
import { listing } from './listing.ts'
import { patientSelect } from './to-patient.ts'

/** An id only: the cursor is part of an address, and a name must not be. */
const keysSchema = z.tuple([z.uuid()])

/**
 * By family name, given name; everyone of the clinic, since any colleague may have to find her. Of patients outside her
 * care a physiotherapist is shown the name alone.
 */
export async function listPatients(
  work: Work,
  query: { limit: number; cursor?: string | undefined; updatedSince?: string | undefined },
): Promise<Page<ListedPatient>> {
  const after = await lastOfPage(work, query.cursor)
  const rows = await work.tx.patient.findMany({
    where: {
      ...(query.updatedSince !== undefined && { updatedAt: { gte: new Date(query.updatedSince) } }),
      ...(after !== null && { OR: afterName(after) }),
    },
    orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
    take: query.limit + 1,
    select: patientSelect,
  })
  await recordEvent(work, {
    action: 'read',
    resource: 'patient',
    resourceId: null,
    patientId: null,
  })
  return pageFrom(rows, query.limit, await listing(work, rows), (row) => [row.id])
}

type Named = { id: string; familyName: string; givenName: string }

async function lastOfPage({ tx }: Work, cursor: string | undefined): Promise<Named | null> {
  const keys = decodeCursor(cursor, keysSchema)
  if (keys === null) return null
  const select = { id: true, familyName: true, givenName: true }
  const last = await tx.patient.findFirst({ where: { id: keys[0] }, select })
  if (last === null) throw invalid('/query/cursor', 'Not a cursor of this list')
  return last
}

function afterName({ familyName, givenName, id }: Named) {
  return [
    { familyName: { gt: familyName } },
    { familyName, givenName: { gt: givenName } },
    { familyName, givenName, id: { gt: id } },
  ]
}
