import type { Appointment } from '@restride/contracts/appointments'
import { recordEvent } from '../audit/record-event.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { appointmentSelect, toAppointment } from './to-appointment.ts'

/** @throws ProblemError not_found */
export async function readAppointment(work: Work, appointmentId: string): Promise<Appointment> {
  const row = await work.tx.appointment.findFirst({
    where: { id: appointmentId },
    select: appointmentSelect,
  })
  if (row === null) throw new ProblemError('not_found')
  await recordEvent(work, {
    action: 'read',
    resource: 'appointment',
    resourceId: row.id,
    patientId: row.patientId,
  })
  return toAppointment(row)
}
