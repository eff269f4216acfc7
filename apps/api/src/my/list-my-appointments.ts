import type { MyAppointment } from '@restride/contracts/my'
import type { Page } from '@restride/contracts/primitives'
import { z } from 'zod'
import { recordEvent } from '../audit/record-event.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { myAppointmentSelect, toMyAppointment } from './to-my-appointment.ts'

const keysSchema = z.tuple([z.iso.datetime(), z.uuid()])

/** Her visits, the latest first. */
export async function listMyAppointments(
  work: Work,
  query: { limit: number; cursor?: string | undefined },
): Promise<Page<MyAppointment>> {
  const { patientId } = work.actor
  if (patientId === null) throw new ProblemError('not_found')
  const after = decodeCursor(query.cursor, keysSchema)
  const rows = await work.tx.appointment.findMany({
    where: {
      patientId,
      ...(after !== null && {
        OR: [
          { startsAt: { lt: new Date(after[0]) } },
          { startsAt: new Date(after[0]), id: { lt: after[1] } },
        ],
      }),
    },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: query.limit + 1,
    select: myAppointmentSelect,
  })
  await recordEvent(work, { action: 'read', resource: 'appointment', resourceId: null, patientId })
  return pageFrom(rows, query.limit, toMyAppointment, (row) => [row.startsAt.toISOString(), row.id])
}
