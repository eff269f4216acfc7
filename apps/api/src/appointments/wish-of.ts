import type { UpdateAppointment } from '@restride/contracts/appointments'
import type { Work } from '../work.ts'
import { readAppointment } from './read-appointment.ts'
import type { Wish } from './slot-taken.ts'

/** The time a move asks for, so that the next free ones can be offered when it is taken. */
export async function wishOf(
  work: Work,
  appointmentId: string,
  change: UpdateAppointment,
): Promise<Wish> {
  const before = await readAppointment(work, appointmentId)
  const minutes = (Date.parse(before.endsAt) - Date.parse(before.startsAt)) / 60_000
  return {
    startsAt: change.startsAt ?? before.startsAt,
    durationMinutes: change.durationMinutes ?? minutes,
    physioId: change.physioId ?? before.physio.id,
    patientId: before.patient.id,
  }
}
