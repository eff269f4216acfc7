import { dayIn, instantAt } from '../calendar.ts'
import { invalid, ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'

export type Booking = {
  physioId: string
  locationId: string
  startsAt: Date
  endsAt: Date
}

/**
 * A booking lies in the future, on a whole minute, within one shift of the physiotherapist at the location.
 * @throws ProblemError validation_failed, outside_working_hours (not for a booking that overlaps on purpose)
 */
export async function checkBooking(
  work: Work,
  booking: Booking,
  onPurpose: boolean,
): Promise<void> {
  const { endsAt, locationId, physioId, startsAt } = booking
  if (startsAt.getTime() % 60_000 !== 0) throw invalid('/startsAt', 'Must lie on a whole minute')
  if (startsAt <= work.now) throw invalid('/startsAt', 'Must be in the future')
  await checkPlace(work, booking)
  if (onPurpose) return
  const { timeZone } = work.actor
  const day = dayIn(timeZone, startsAt)
  const shifts = await work.tx.workingHours.findMany({
    where: { physioId, locationId, weekday: weekdayOf(day) },
    select: { startsMinute: true, endsMinute: true },
  })
  const fits = shifts.some(
    ({ endsMinute, startsMinute }) =>
      instantAt(timeZone, day, startsMinute) <= startsAt &&
      endsAt <= instantAt(timeZone, day, endsMinute),
  )
  if (!fits) {
    throw new ProblemError('outside_working_hours', {
      errors: [{ pointer: '/startsAt', message: 'Outside the working hours there' }],
    })
  }
}

async function checkPlace(work: Work, { locationId, physioId }: Booking): Promise<void> {
  const physio = await work.tx.user.findFirst({
    where: { id: physioId, role: 'physio', disabledAt: null },
    select: { id: true },
  })
  if (physio === null) throw invalid('/physioId', 'Not a physiotherapist of this clinic')
  const location = await work.tx.location.findFirst({
    where: { id: locationId },
    select: { id: true },
  })
  if (location === null) throw invalid('/locationId', 'Not a location of this clinic')
}

/** 1 = Monday … 7 = Sunday. */
function weekdayOf(day: string): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1
}
