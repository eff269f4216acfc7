import { dayIn } from '../calendar.ts'
import { invalid, ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { joinTouching, timesOf, weekdayOf } from './shifts.ts'

export type Booking = {
  physioId: string
  locationId: string
  startsAt: Date
  endsAt: Date
}

/** @throws ProblemError validation_failed when it does not begin in the future, on a whole minute */
export function checkStart({ now }: Work, { startsAt }: Booking): void {
  if (startsAt.getTime() % 60_000 !== 0) throw invalid('/startsAt', 'Must lie on a whole minute')
  if (startsAt <= now) throw invalid('/startsAt', 'Must be in the future')
}

/** @throws ProblemError validation_failed naming whom or what this clinic does not have */
export async function checkPlace({ tx }: Work, { locationId, physioId }: Booking): Promise<void> {
  const physio = await tx.user.findFirst({
    where: { id: physioId, role: 'physio', disabledAt: null },
    select: { id: true },
  })
  if (physio === null) throw invalid('/physioId', 'Not a physiotherapist of this clinic')
  const location = await tx.location.findFirst({ where: { id: locationId }, select: { id: true } })
  if (location === null) throw invalid('/locationId', 'Not a location of this clinic')
}

/** @throws ProblemError outside_working_hours when the physiotherapist is not there all that time */
export async function checkHours(work: Work, booking: Booking): Promise<void> {
  const { endsAt, locationId, physioId, startsAt } = booking
  const { timeZone } = work.actor
  const day = dayIn(timeZone, startsAt)
  const shifts = await work.tx.workingHours.findMany({
    where: { physioId, locationId, weekday: weekdayOf(day) },
    select: {
      physioId: true,
      locationId: true,
      weekday: true,
      startsMinute: true,
      endsMinute: true,
    },
  })
  const isThere = joinTouching(shifts).some((shift) => {
    const { end, start } = timesOf(timeZone, day, shift)
    return start <= startsAt.getTime() && endsAt.getTime() <= end
  })
  if (!isThere) {
    throw new ProblemError('outside_working_hours', {
      errors: [{ pointer: '/startsAt', message: 'Outside the working hours there' }],
    })
  }
}
