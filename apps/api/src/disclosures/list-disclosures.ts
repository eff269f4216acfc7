import type { Disclosure } from '@restride/contracts/disclosures'
import type { Page } from '@restride/contracts/primitives'
import { z } from 'zod'
import { recordEvent } from '../audit/record-event.ts'
import { dateColumn, plainDate } from '../calendar.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import { ownPatientId, requirePatient } from '../patients/require-patient.ts'
import type { Work } from '../work.ts'
import { disclosureSelect, toDisclosure } from './to-disclosure.ts'

type Query = { limit: number; cursor?: string | undefined }

const keysSchema = z.tuple([z.iso.date(), z.uuid()])

/** @throws ProblemError not_found, not_in_care_team */
export async function listDisclosures(
  work: Work,
  patientId: string,
  query: Query,
): Promise<Page<Disclosure>> {
  await requirePatient(work, patientId)
  return disclosuresOf(work, patientId, query)
}

/** To whom something of my record was given. */
export async function listMyDisclosures(work: Work, query: Query): Promise<Page<Disclosure>> {
  return disclosuresOf(work, ownPatientId(work), query)
}

/** The latest first. */
async function disclosuresOf(
  work: Work,
  patientId: string,
  query: Query,
): Promise<Page<Disclosure>> {
  const after = decodeCursor(query.cursor, keysSchema)
  const rows = await work.tx.disclosure.findMany({
    where: {
      patientId,
      ...(after !== null && {
        OR: [
          { disclosedOn: { lt: dateColumn(after[0]) } },
          { disclosedOn: dateColumn(after[0]), id: { lt: after[1] } },
        ],
      }),
    },
    orderBy: [{ disclosedOn: 'desc' }, { id: 'desc' }],
    take: query.limit + 1,
    select: disclosureSelect,
  })
  await recordEvent(work, { action: 'read', resource: 'disclosure', resourceId: null, patientId })
  return pageFrom(rows, query.limit, toDisclosure, (row) => [plainDate(row.disclosedOn), row.id])
}
