import type { Appointment, UpdateAppointment } from '@restride/contracts/appointments'
import { recordEvent } from '../audit/record-event.ts'
import { invalid, ProblemError } from '../problem.ts'
import { assertVersion } from '../versions.ts'
import type { Work } from '../work.ts'
import { checkHours, checkPlace, checkStart } from './check-booking.ts'
import { pickRoom } from './pick-room.ts'
import { readAppointment } from './read-appointment.ts'
import { takeTurn } from './take-turn.ts'
import { type AppointmentRow, appointmentSelect } from './to-appointment.ts'

const MINUTE_MS = 60_000

/**
 * Moves an appointment, changes its status, or cancels it; the constraints of the database guard every move.
 * @throws ProblemError not_found, version_conflict, validation_failed, outside_working_hours
 */
export async function updateAppointment(
  work: Work,
  appointmentId: string,
  version: number,
  input: UpdateAppointment,
): Promise<Appointment> {
  await takeTurn(work)
  const current = await work.tx.appointment.findFirst({
    where: { id: appointmentId },
    select: appointmentSelect,
  })
  if (current === null) throw new ProblemError('not_found')
  assertVersion(version, current.version)
  checkCancel(current, input)
  const changed = await work.tx.appointment.updateMany({
    where: { id: appointmentId, version },
    data: {
      ...(await moved(work, current, input)),
      ...(input.status !== undefined && { status: input.status }),
      ...(input.status === 'cancelled' && { cancelReason: input.cancelReason ?? null }),
      version: { increment: 1 },
      updatedAt: work.now,
    },
  })
  if (changed.count === 0) throw new ProblemError('version_conflict')
  if (input.status === 'cancelled' && current.followUpId !== null) {
    await putBack(work, current.followUpId)
  }
  await recordEvent(work, {
    action: 'update',
    resource: 'appointment',
    resourceId: appointmentId,
    patientId: current.patientId,
  })
  return readAppointment(work, appointmentId)
}

function checkCancel(current: AppointmentRow, input: UpdateAppointment): void {
  if (current.status === 'cancelled') {
    throw invalid('/status', 'A cancelled appointment stays cancelled; book a new one')
  }
  if (input.status === 'cancelled' && input.cancelReason === undefined) {
    throw invalid('/cancelReason', 'Say why it is cancelled')
  }
  if (input.status !== 'cancelled' && input.cancelReason !== undefined) {
    throw invalid('/cancelReason', 'Only for a cancellation')
  }
}

/** What a change of time, length, physiotherapist or room comes to; nothing when none of them changes. */
async function moved(work: Work, current: AppointmentRow, input: UpdateAppointment) {
  const { durationMinutes, physioId, roomId, startsAt } = input
  if ([durationMinutes, physioId, roomId, startsAt].every((value) => value === undefined)) return {}
  const start = startsAt === undefined ? current.startsAt : new Date(startsAt)
  const lengthMs =
    durationMinutes === undefined
      ? current.endsAt.getTime() - current.startsAt.getTime()
      : durationMinutes * MINUTE_MS
  const booking = {
    physioId: physioId ?? current.physio.id,
    locationId: current.location.id,
    startsAt: start,
    endsAt: new Date(start.getTime() + lengthMs),
  }
  const isOtherStart = start.getTime() !== current.startsAt.getTime()
  const isOtherPhysio = booking.physioId !== current.physio.id
  const isOtherEnd = booking.endsAt.getTime() !== current.endsAt.getTime()
  // What stays as it was is not judged again: a visit that has begun may still change its room.
  if (isOtherStart) checkStart(work, booking)
  if (isOtherPhysio) await checkPlace(work, booking)
  if (current.overbookReason === null && (isOtherStart || isOtherPhysio || isOtherEnd)) {
    await checkHours(work, booking)
  }
  return { ...booking, roomId: await pickRoom(work, booking, roomId ?? current.room.id) }
}

/** A visit that was cancelled is due again. */
async function putBack({ now, tx }: Work, followUpId: string): Promise<void> {
  await tx.followUp.updateMany({
    where: { id: followUpId, status: 'booked' },
    data: { status: 'due', version: { increment: 1 }, updatedAt: now },
  })
}
