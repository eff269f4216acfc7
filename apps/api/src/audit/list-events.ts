import type { AuditEvent, auditQuerySchema } from '@restride/contracts/audit'
import type { Page } from '@restride/contracts/primitives'
import { z } from 'zod'
import { decodeCursor, pageFrom } from '../paging.ts'
import type { Work } from '../work.ts'
import { askedPatient } from './asked-patient.ts'
import { whereOf } from './event-filter.ts'
import { recordEvent } from './record-event.ts'
import { toEvents } from './to-event.ts'

const keysSchema = z.tuple([z.iso.datetime(), z.uuid()])

/** The clinic's audit trail, newest first. Reading it is itself recorded. */
export async function listEvents(
  work: Work,
  { cursor, limit, ...filters }: z.infer<typeof auditQuerySchema>,
): Promise<Page<AuditEvent>> {
  const after = decodeCursor(cursor, keysSchema)
  const rows = await work.tx.auditEvent.findMany({
    where: {
      AND: [
        whereOf(filters),
        after === null
          ? {}
          : {
              OR: [
                { at: { lt: new Date(after[0]) } },
                { at: new Date(after[0]), id: { lt: after[1] } },
              ],
            },
      ],
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  await recordEvent(work, {
    action: 'read',
    resource: 'audit_event',
    resourceId: null,
    patientId: await askedPatient(work, filters.patientId),
  })
  const page = pageFrom(
    rows,
    limit,
    (row) => row,
    (row) => [row.at.toISOString(), row.id],
  )
  return { items: await toEvents(work, page.items), nextCursor: page.nextCursor }
}
