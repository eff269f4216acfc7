import { invalid } from '../problem.ts'
import type { Work } from '../work.ts'
import type { Booking } from './check-booking.ts'
import { GONE } from './free-slots.ts'

/**
 * The room asked for, or the first free one of the location; the first of all when none is free, so that the
 * database refuses the booking as taken.
 * @throws ProblemError validation_failed when the room is not at the location
 */
export async function pickRoom(
  { tx }: Work,
  { endsAt, locationId, startsAt }: Booking,
  roomId: string | null,
): Promise<string> {
  const rooms = await tx.room.findMany({
    where: { locationId },
    select: { id: true },
    orderBy: { name: 'asc' },
  })
  if (roomId !== null) {
    if (!rooms.some(({ id }) => id === roomId))
      throw invalid('/roomId', 'Not a room of this location')
    return roomId
  }
  const taken = await tx.appointment.findMany({
    where: {
      locationId,
      status: { notIn: [...GONE] },
      startsAt: { lt: endsAt },
      endsAt: { gt: startsAt },
    },
    select: { roomId: true },
  })
  const free = rooms.find(({ id }) => !taken.some((other) => other.roomId === id)) ?? rooms[0]
  if (free === undefined) throw invalid('/locationId', 'This location has no room')
  return free.id
}
