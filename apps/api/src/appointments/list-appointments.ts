import type { Appointment, appointmentsQuerySchema } from '@restride/contracts/appointments'
import type { Page } from '@restride/contracts/primitives'
import { addDays } from '@restride/rules/plain-date'
import { z } from 'zod'
import { recordEvent } from '../audit/record-event.ts'
import { instantAt } from '../calendar.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { decodeCursor, pageFrom } from '../paging.ts'
import type { Work } from '../work.ts'
import { appointmentSelect, toAppointment } from './to-appointment.ts'

const keysSchema = z.tuple([z.iso.datetime(), z.uuid()])

/** By start. `from` and `to` are days of the clinic's calendar, both included. */
export async function listAppointments(
  work: Work,
  query: z.infer<typeof appointmentsQuerySchema>,
): Promise<Page<Appointment>> {
  const after = decodeCursor(query.cursor, keysSchema)
  const rows = await work.tx.appointment.findMany({
    where: { AND: [wanted(work, query), after === null ? {} : isAfter(after)] },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: query.limit + 1,
    select: appointmentSelect,
  })
  await recordEvent(work, {
    action: 'read',
    resource: 'appointment',
    resourceId: null,
    patientId: null,
  })
  return pageFrom(rows, query.limit, toAppointment, (row) => [row.startsAt.toISOString(), row.id])
}

function wanted(
  { actor }: Work,
  { from, locationId, physioId, to }: z.infer<typeof appointmentsQuerySchema>,
): Prisma.AppointmentWhereInput {
  return {
    startsAt: {
      ...(from !== undefined && { gte: instantAt(actor.timeZone, from, 0) }),
      ...(to !== undefined && { lt: instantAt(actor.timeZone, addDays(to, 1), 0) }),
    },
    ...(physioId !== undefined && { physioId }),
    ...(locationId !== undefined && { locationId }),
  }
}

function isAfter([startsAt, id]: z.infer<typeof keysSchema>): Prisma.AppointmentWhereInput {
  const start = new Date(startsAt)
  return { OR: [{ startsAt: { gt: start } }, { startsAt: start, id: { gt: id } }] }
}
