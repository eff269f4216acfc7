import type { Appointment, BookAppointment } from '@restride/contracts/appointments'
import { uuidv7 } from 'uuidv7'
import { toldFollowUps } from '../clearances/grace.ts'
import { recordEvent } from '../audit/record-event.ts'
import { invalid, ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { checkHours, checkPlace, checkStart } from './check-booking.ts'
import { pickRoom } from './pick-room.ts'
import { readAppointment } from './read-appointment.ts'
import { takeTurn } from './take-turn.ts'

const MINUTE_MS = 60_000

/**
 * Books a time, and with it the follow-up that asked for it. Whether the time is free the database decides: an overlap
 * rises as an exclusion violation, which `orNextFree` answers with the next free times.
 * @throws ProblemError validation_failed, outside_working_hours, follow_up_closed
 */
export async function bookAppointment(work: Work, input: BookAppointment): Promise<Appointment> {
  const { actor, now, tx } = work
  const { followUpId, locationId, overbook, patientId, physioId } = input
  const startsAt = new Date(input.startsAt)
  const booking = {
    physioId,
    locationId,
    startsAt,
    endsAt: new Date(startsAt.getTime() + input.durationMinutes * MINUTE_MS),
  }
  const patient = await tx.patient.findFirst({ where: { id: patientId }, select: { id: true } })
  if (patient === null) throw invalid('/patientId', 'Not a patient of this clinic')
  checkStart(work, booking)
  await checkPlace(work, booking)
  if (overbook === null) await checkHours(work, booking)
  if (followUpId !== null) await checkFollowUp(work, followUpId, patientId)
  await takeTurn(work)
  const id = uuidv7()
  await tx.appointment.createMany({
    data: {
      ...booking,
      id,
      clinicId: actor.clinicId,
      patientId,
      roomId: await pickRoom(work, booking, input.roomId),
      overbookReason: overbook?.reason ?? null,
      createdAt: now,
      updatedAt: now,
    },
  })
  if (followUpId !== null) await fulfil(work, followUpId, id)
  await recordEvent(work, { action: 'create', resource: 'appointment', resourceId: id, patientId })
  return readAppointment(work, id)
}

async function checkFollowUp(work: Work, followUpId: string, patientId: string): Promise<void> {
  const followUp = await work.tx.followUp.findFirst({
    where: { id: followUpId, ...toldFollowUps(work) },
    select: { patientId: true },
  })
  if (followUp?.patientId !== patientId)
    throw invalid('/followUpId', 'Not a follow-up of this patient')
}

/**
 * Only after the time is hers: a desk that loses both hears of the time, and is offered others. The condition in the
 * update decides between two desks that book one follow-up.
 */
async function fulfil({ now, tx }: Work, followUpId: string, appointmentId: string): Promise<void> {
  const booked = await tx.followUp.updateMany({
    where: { id: followUpId, status: 'due' },
    data: { status: 'booked', snoozedUntil: null, version: { increment: 1 }, updatedAt: now },
  })
  if (booked.count === 0) throw new ProblemError('follow_up_closed')
  await tx.appointment.updateMany({ where: { id: appointmentId }, data: { followUpId } })
}
