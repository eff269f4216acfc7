import type { Slot } from '@restride/contracts/appointments'
import { addDays, daysBetween } from '@restride/rules/plain-date'
import { dateColumn, instantAt } from '../calendar.ts'
import type { Work } from '../work.ts'

export type SlotWish = {
  from: string
  to: string
  durationMinutes: number
  physioId?: string | undefined
  locationId?: string | undefined
  /** Her other appointments are left free too. */
  patientId?: string | undefined
}

const GRID_MINUTES = 15
const MINUTE_MS = 60_000
/** Statuses that no longer occupy anybody's time. */
export const GONE = ['cancelled', 'no_show'] as const

/** Free times from the working hours minus what is booked, by start, then physiotherapist. Two queries in all. */
export async function freeSlots(work: Work, wish: SlotWish): Promise<Slot[]> {
  const hours = await workingHours(work, wish)
  const booked = await bookedTimes(work, wish)
  const slots: Slot[] = []
  for (let day = wish.from; day <= wish.to; day = addDays(day, 1)) {
    const weekday = ((daysBetween('2026-01-05', day) % 7) + 7) % 7
    for (const shift of hours.filter((row) => row.weekday === weekday + 1)) {
      slots.push(...slotsOfShift(work, day, shift, wish.durationMinutes, booked, wish.patientId))
    }
  }
  return slots.toSorted(
    (a, b) => a.startsAt.localeCompare(b.startsAt) || a.physio.id.localeCompare(b.physio.id),
  )
}

type Shift = Awaited<ReturnType<typeof workingHours>>[number]
type Booked = Awaited<ReturnType<typeof bookedTimes>>[number]

function workingHours({ tx }: Work, { locationId, physioId }: SlotWish) {
  return tx.workingHours.findMany({
    where: {
      ...(physioId !== undefined && { physioId }),
      ...(locationId !== undefined && { locationId }),
      physio: { disabledAt: null },
    },
    select: {
      weekday: true,
      startsMinute: true,
      endsMinute: true,
      physio: { select: { id: true, name: true } },
      location: {
        select: {
          id: true,
          name: true,
          rooms: { select: { id: true, name: true }, orderBy: { name: 'asc' } },
        },
      },
    },
  })
}

function bookedTimes({ tx }: Work, { from, to }: SlotWish) {
  return tx.appointment.findMany({
    where: {
      status: { notIn: [...GONE] },
      startsAt: { lt: dateColumn(addDays(to, 2)) },
      endsAt: { gt: dateColumn(addDays(from, -1)) },
    },
    select: { startsAt: true, endsAt: true, physioId: true, roomId: true, patientId: true },
  })
}

function slotsOfShift(
  work: Work,
  day: string,
  { endsMinute, location, physio, startsMinute }: Shift,
  durationMinutes: number,
  booked: readonly Booked[],
  patientId: string | undefined,
): Slot[] {
  const slots: Slot[] = []
  const shiftEnd = instantAt(work.actor.timeZone, day, endsMinute).getTime()
  for (let minute = startsMinute; minute < endsMinute; minute += GRID_MINUTES) {
    const start = instantAt(work.actor.timeZone, day, minute)
    const end = new Date(start.getTime() + durationMinutes * MINUTE_MS)
    if (end.getTime() > shiftEnd || start <= work.now) continue
    const busy = booked.filter((other) => other.startsAt < end && start < other.endsAt)
    if (busy.some((other) => other.physioId === physio.id || other.patientId === patientId))
      continue
    const room = location.rooms.find(({ id }) => !busy.some(({ roomId }) => roomId === id))
    if (room === undefined) continue
    slots.push({
      physio,
      location: { id: location.id, name: location.name },
      room,
      startsAt: start.toISOString(),
      endsAt: end.toISOString(),
    })
  }
  return slots
}
