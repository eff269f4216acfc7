import type { Appointment, UpdateAppointment } from '@restride/contracts/appointments'

/** The time a move asks for, so that the next free ones can be offered when it is taken. */
export function wishOf(before: Appointment, change: UpdateAppointment) {
  const minutes = (Date.parse(before.endsAt) - Date.parse(before.startsAt)) / 60_000
  return {
    startsAt: change.startsAt ?? before.startsAt,
    durationMinutes: change.durationMinutes ?? minutes,
    physioId: change.physioId ?? before.physio.id,
    patientId: before.patient.id,
  }
}
