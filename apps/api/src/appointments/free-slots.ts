import type { Slot } from '@restride/contracts/appointments'
import { addDays } from '@restride/rules/plain-date'
import { dateColumn } from '../calendar.ts'
import type { Work } from '../work.ts'
import { joinTouching, timesOf, weekdayOf } from './shifts.ts'

export type SlotWish = {
  from: string
  to: string
  durationMinutes: number
  physioId?: string | undefined
  locationId?: string | undefined
  /** Her other appointments are left free too. */
  patientId?: string | undefined
}

const MINUTE_MS = 60_000
/** Every time zone is off UTC by whole quarters, so these are the quarters of the clinic's clock too. */
const GRID_MS = 15 * MINUTE_MS
/** Statuses that no longer occupy anybody's time. */
export const GONE = ['cancelled', 'no_show'] as const

/**
 * The first free times that are wanted, from the working hours minus what is booked: by start, then physiotherapist,
 * never in the past. Two queries however long the window; days are looked at until there are `most`.
 */
export async function freeSlots(
  work: Work,
  wish: SlotWish,
  most: number,
  isWanted: (slot: Slot) => boolean,
): Promise<Slot[]> {
  const shifts = joinTouching(await workingHours(work, wish))
  const booked = await bookedTimes(work, wish, shifts)
  const slots: Slot[] = []
  let day = wish.from < work.today ? work.today : wish.from
  for (; day <= wish.to && slots.length < most; day = addDays(day, 1)) {
    const weekday = weekdayOf(day)
    const ofDay = shifts
      .filter((shift) => shift.weekday === weekday)
      .flatMap((shift) => slotsOfShift(work, wish, day, shift, booked))
    slots.push(...ofDay.filter(isWanted).toSorted(compareSlots))
  }
  return slots.slice(0, most)
}

type WorkingShift = Awaited<ReturnType<typeof workingHours>>[number]
type Booked = Awaited<ReturnType<typeof bookedTimes>>[number]

function workingHours({ tx }: Work, { locationId, physioId }: SlotWish) {
  return tx.workingHours.findMany({
    where: {
      ...(physioId !== undefined && { physioId }),
      ...(locationId !== undefined && { locationId }),
      physio: { disabledAt: null },
    },
    select: {
      physioId: true,
      locationId: true,
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

async function bookedTimes(
  { tx }: Work,
  { from, patientId, to }: SlotWish,
  shifts: readonly WorkingShift[],
) {
  const rows = await tx.appointment.findMany({
    where: {
      status: { notIn: [...GONE] },
      // A day wider on both sides than any time zone reaches, and no appointment is longer than that.
      startsAt: { gte: dateColumn(addDays(from, -2)), lt: dateColumn(addDays(to, 2)) },
      OR: [
        { physioId: { in: [...new Set(shifts.map((shift) => shift.physioId))] } },
        { locationId: { in: [...new Set(shifts.map((shift) => shift.locationId))] } },
        ...(patientId === undefined ? [] : [{ patientId }]),
      ],
    },
    select: { startsAt: true, endsAt: true, physioId: true, roomId: true, patientId: true },
  })
  return rows.map(({ endsAt, startsAt, ...who }) => ({
    ...who,
    start: startsAt.getTime(),
    end: endsAt.getTime(),
  }))
}

function slotsOfShift(
  work: Work,
  { durationMinutes, patientId }: SlotWish,
  day: string,
  shift: WorkingShift,
  booked: readonly Booked[],
): Slot[] {
  const slots: Slot[] = []
  const { location, physio } = shift
  const { end: shiftEnd, start: shiftStart } = timesOf(work.actor.timeZone, day, shift)
  const meanwhile = booked.filter(({ end, start }) => start < shiftEnd && shiftStart < end)
  const lengthMs = durationMinutes * MINUTE_MS
  let start = Math.ceil(shiftStart / GRID_MS) * GRID_MS
  for (; start + lengthMs <= shiftEnd; start += GRID_MS) {
    if (start <= work.now.getTime()) continue
    const busy = meanwhile.filter((other) => other.start < start + lengthMs && start < other.end)
    if (busy.some((other) => other.physioId === physio.id || other.patientId === patientId))
      continue
    const room = location.rooms.find(({ id }) => !busy.some(({ roomId }) => roomId === id))
    if (room === undefined) continue
    slots.push({
      physio,
      location: { id: location.id, name: location.name },
      room,
      startsAt: new Date(start).toISOString(),
      endsAt: new Date(start + lengthMs).toISOString(),
    })
  }
  return slots
}

/** The order of every list of free times. */
export function compareSlots(a: Slot, b: Slot): number {
  return (
    a.startsAt.localeCompare(b.startsAt) ||
    a.physio.id.localeCompare(b.physio.id) ||
    a.location.id.localeCompare(b.location.id)
  )
}
