import type { accessEntrySchema } from '@restride/contracts/people'
import type { Page } from '@restride/contracts/primitives'
import { z } from 'zod'
import type { AuditAction } from '../generated/prisma/enums.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import { requireCareTeam } from '../patients/care-team.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { recordEvent } from './record-event.ts'

type Entry = z.infer<typeof accessEntrySchema>
type Query = { limit: number; cursor?: string | undefined }

const keysSchema = z.tuple([z.iso.datetime(), z.uuid()])
const PLAIN: Record<AuditAction, Entry['action']> = {
  read: 'viewed',
  create: 'created',
  update: 'changed',
  sign: 'signed',
  sign_in: 'viewed',
  sign_out: 'viewed',
  denied: 'viewed',
}

/**
 * Who opened a patient's record, newest first, for the privacy officer and the care team.
 * @throws ProblemError not_found, not_in_care_team
 */
export async function readAccessLog(
  work: Work,
  patientId: string,
  query: Query,
): Promise<Page<Entry>> {
  const patient = await work.tx.patient.findFirst({
    where: { id: patientId },
    select: { id: true },
  })
  if (patient === null) throw new ProblemError('not_found')
  if (work.actor.role === 'physio') await requireCareTeam(work, patientId)
  return accessLogOf(work, patientId, query)
}

/** Who opened my record. */
export async function readMyAccessLog(work: Work, query: Query): Promise<Page<Entry>> {
  if (work.actor.patientId === null) throw new ProblemError('not_found')
  return accessLogOf(work, work.actor.patientId, query)
}

async function accessLogOf(work: Work, patientId: string, query: Query): Promise<Page<Entry>> {
  const after = decodeCursor(query.cursor, keysSchema)
  const rows = await work.tx.auditEvent.findMany({
    where: {
      patientId,
      ...(after !== null && {
        OR: [{ at: { lt: new Date(after[0]) } }, { at: new Date(after[0]), id: { lt: after[1] } }],
      }),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: query.limit + 1,
    select: { id: true, at: true, actorName: true, actorRole: true, action: true, resource: true },
  })
  await recordEvent(work, { action: 'read', resource: 'access_log', resourceId: null, patientId })
  return pageFrom(
    rows,
    query.limit,
    ({ action, actorName, actorRole, at, id, resource }) => ({
      id,
      at: at.toISOString(),
      who: actorName ?? '',
      role: actorRole ?? 'physio',
      action: PLAIN[action],
      what: resource.replaceAll('_', ' '),
    }),
    (row) => [row.at.toISOString(), row.id],
  )
}
