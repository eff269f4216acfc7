import type { MyAppointment } from '@restride/contracts/my'
import type { Work } from '../work.ts'
import { myAppointmentSelect, toMyAppointment } from './to-my-appointment.ts'

/** Her next visit; `null` when none is booked. */
export async function nextAppointment({ actor, now, tx }: Work): Promise<MyAppointment | null> {
  if (actor.patientId === null) return null
  const row = await tx.appointment.findFirst({
    where: {
      patientId: actor.patientId,
      endsAt: { gt: now },
      status: { in: ['booked', 'confirmed', 'arrived', 'in_room'] },
    },
    orderBy: { startsAt: 'asc' },
    select: myAppointmentSelect,
  })
  return row === null ? null : toMyAppointment(row)
}
