import type {
  Correction,
  correctionsQuerySchema,
  ListedCorrection,
} from '@restride/contracts/corrections'
import type { Page } from '@restride/contracts/primitives'
import { z } from 'zod'
import { recordEvent } from '../audit/record-event.ts'
import { dateColumn, plainDate } from '../calendar.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import { limitedToCareTeamOf } from '../patients/care-team.ts'
import { ownPatientId, requirePatient } from '../patients/require-patient.ts'
import type { Work } from '../work.ts'
import { correctionSelect, toCorrection, toListedCorrection } from './to-correction.ts'

type Query = { limit: number; cursor?: string | undefined }

const dueKeysSchema = z.tuple([z.iso.date(), z.uuid()])
const keysSchema = z.tuple([z.iso.datetime(), z.uuid()])

/** What waits for an answer, the most urgent first: the clinic's, or those of a physiotherapist's care teams. */
export async function listCorrections(
  work: Work,
  query: z.infer<typeof correctionsQuerySchema>,
): Promise<Page<ListedCorrection>> {
  const after = decodeCursor(query.cursor, dueKeysSchema)
  const memberId = limitedToCareTeamOf(work)
  const rows = await work.tx.correctionRequest.findMany({
    where: {
      outcome: query.status === 'open' ? null : { not: null },
      ...(memberId !== null && { patient: { careTeam: { some: { userId: memberId } } } }),
      ...(after !== null && {
        OR: [
          { dueOn: { gt: dateColumn(after[0]) } },
          { dueOn: dateColumn(after[0]), id: { gt: after[1] } },
        ],
      }),
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: query.limit + 1,
    select: correctionSelect,
  })
  await recordEvent(work, {
    action: 'read',
    resource: 'correction_request',
    resourceId: null,
    patientId: null,
  })
  return pageFrom(rows, query.limit, toListedCorrection, (row) => [plainDate(row.dueOn), row.id])
}

/** @throws ProblemError not_found, not_in_care_team */
export async function listCorrectionsOf(
  work: Work,
  patientId: string,
  query: Query,
): Promise<Page<Correction>> {
  await requirePatient(work, patientId)
  return correctionsOf(work, patientId, query)
}

/** What I asked to be corrected. */
export async function listMyCorrections(work: Work, query: Query): Promise<Page<Correction>> {
  return correctionsOf(work, ownPatientId(work), query)
}

/** The latest first. */
async function correctionsOf(
  work: Work,
  patientId: string,
  query: Query,
): Promise<Page<Correction>> {
  const after = decodeCursor(query.cursor, keysSchema)
  const rows = await work.tx.correctionRequest.findMany({
    where: {
      patientId,
      ...(after !== null && {
        OR: [
          { requestedAt: { lt: new Date(after[0]) } },
          { requestedAt: new Date(after[0]), id: { lt: after[1] } },
        ],
      }),
    },
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    take: query.limit + 1,
    select: correctionSelect,
  })
  await recordEvent(work, {
    action: 'read',
    resource: 'correction_request',
    resourceId: null,
    patientId,
  })
  return pageFrom(rows, query.limit, toCorrection, (row) => [row.requestedAt.toISOString(), row.id])
}
