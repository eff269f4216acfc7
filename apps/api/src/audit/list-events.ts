import { type AuditEvent, type auditQuerySchema, auditEventSchema } from '@restride/contracts/audit'
import type { Page } from '@restride/contracts/primitives'
import { z } from 'zod'
import { decodeCursor, pageFrom } from '../paging.ts'
import type { Work } from '../work.ts'
import { recordEvent } from './record-event.ts'

const keysSchema = z.tuple([z.iso.datetime(), z.uuid()])

/** The clinic's audit trail, newest first. Reading it is itself recorded. */
export async function listEvents(
  work: Work,
  query: z.infer<typeof auditQuerySchema>,
): Promise<Page<AuditEvent>> {
  const after = decodeCursor(query.cursor, keysSchema)
  const { actorId, patientId } = query
  const rows = await work.tx.auditEvent.findMany({
    where: {
      ...(actorId !== undefined && { actorId }),
      ...(patientId !== undefined && { patientId }),
      ...(after !== null && {
        OR: [{ at: { lt: new Date(after[0]) } }, { at: new Date(after[0]), id: { lt: after[1] } }],
      }),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: query.limit + 1,
  })
  await recordEvent(work, {
    action: 'read',
    resource: 'audit_event',
    resourceId: null,
    patientId: patientId ?? null,
  })
  return pageFrom(
    rows,
    query.limit,
    (row) => auditEventSchema.parse({ ...row, at: row.at.toISOString() }),
    (row) => [row.at.toISOString(), row.id],
  )
}
