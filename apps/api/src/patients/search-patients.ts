import type { ListedPatient } from '@restride/contracts/people'
import type { Page } from '@restride/contracts/primitives'
import { recordEvent } from '../audit/record-event.ts'
import { pageFrom } from '../paging.ts'
import type { Work } from '../work.ts'
import { listing } from './listing.ts'
import { patientSelect } from './to-patient.ts'

const MOST = 50

/** Patients any of whose names hold every word, accents and case aside; at most 50. */
export async function searchPatients(work: Work, name: string): Promise<Page<ListedPatient>> {
  const words = fold(name).split(/\s+/u).filter(Boolean)
  // A clinic's patients are few thousands; folding them here needs no extension the database might lack.
  const named = await work.tx.patient.findMany({
    select: { id: true, givenName: true, familyName: true, preferredName: true },
    orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
  })
  const ids = named
    .filter(({ familyName, givenName, preferredName }) => {
      const full = fold(`${givenName} ${preferredName ?? ''} ${familyName}`)
      return words.every((word) => full.includes(word))
    })
    .slice(0, MOST)
    .map(({ id }) => id)
  const rows = await work.tx.patient.findMany({
    where: { id: { in: ids } },
    orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
    select: patientSelect,
  })
  await recordEvent(work, {
    action: 'read',
    resource: 'patient',
    resourceId: null,
    patientId: null,
  })
  return pageFrom(rows, MOST, await listing(work, rows), (row) => [row.id])
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
