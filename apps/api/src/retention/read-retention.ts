import type { RetentionCandidate, RetentionReport } from '@restride/contracts/retention'
import type { Page } from '@restride/contracts/primitives'
import { z } from 'zod'
import { recordEvent } from '../audit/record-event.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import { patientName } from '../patients/care-team.ts'
import type { Work } from '../work.ts'
import { type CandidateRow, findCandidates } from './find-candidates.ts'

const keysSchema = z.tuple([z.iso.date(), z.uuid()])

/** How many records there are, and how many have been kept long enough. Nothing is ever deleted here. */
export async function readRetention(work: Work): Promise<RetentionReport> {
  const candidates = await findCandidates(work)
  await recordEvent(work, {
    action: 'read',
    resource: 'retention_report',
    resourceId: null,
    patientId: null,
  })
  return {
    date: work.today,
    records: await work.tx.patient.count(),
    candidates: candidates.length,
  }
}

/** Which they are, for the privacy officer to look at one by one. */
export async function listRetentionCandidates(
  work: Work,
  query: { limit: number; cursor?: string | undefined },
): Promise<Page<RetentionCandidate>> {
  const after = decodeCursor(query.cursor, keysSchema)
  const all = await findCandidates(work)
  const begin = after === null ? 0 : all.findIndex((row) => isAfter(row, after))
  const rows = begin === -1 ? [] : all.slice(begin, begin + query.limit + 1)
  await recordEvent(work, {
    action: 'read',
    resource: 'retention_report',
    resourceId: null,
    patientId: null,
  })
  return pageFrom(
    rows,
    query.limit,
    ({ keptUntil, lastServiceOn, wasMinor, ...row }) => ({
      patient: { id: row.id, name: patientName(row) },
      lastServiceOn,
      wasMinor,
      keptUntil,
    }),
    (row) => [row.keptUntil, row.id],
  )
}

function isAfter({ id, keptUntil }: CandidateRow, [day, lastId]: [string, string]): boolean {
  return keptUntil > day || (keptUntil === day && id > lastId)
}
