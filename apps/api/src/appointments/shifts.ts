import { addDays, daysBetween } from '@restride/rules/plain-date'
import { instantAt } from '../calendar.ts'

/** Working hours of one weekday (1 = Monday … 7 = Sunday), by the clinic's wall clock. */
export type Shift = {
  physioId: string
  locationId: string
  weekday: number
  startsMinute: number
  endsMinute: number
}

const DAY_MINUTES = 1440
const A_MONDAY = '2026-01-05'

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: string): number {
  return (((daysBetween(A_MONDAY, day) % 7) + 7) % 7) + 1
}

/** Shifts of one physiotherapist at one location that touch or overlap are one. */
export function joinTouching<Row extends Shift>(shifts: readonly Row[]): Row[] {
  const joined: Row[] = []
  for (const shift of shifts.toSorted((a, b) => a.startsMinute - b.startsMinute)) {
    const at = joined.findIndex(
      (other) => isSamePlace(other, shift) && shift.startsMinute <= other.endsMinute,
    )
    const touched = joined[at]
    if (touched === undefined) joined.push(shift)
    else joined[at] = { ...touched, endsMinute: Math.max(touched.endsMinute, shift.endsMinute) }
  }
  return joined
}

function isSamePlace(a: Shift, b: Shift): boolean {
  return a.physioId === b.physioId && a.locationId === b.locationId && a.weekday === b.weekday
}

/** From when to when a shift really lasts on a day; shorter or longer where the clocks change within it. */
export function timesOf(
  timeZone: string,
  day: string,
  { endsMinute, startsMinute }: Shift,
): { start: number; end: number } {
  const end =
    endsMinute === DAY_MINUTES
      ? instantAt(timeZone, addDays(day, 1), 0)
      : instantAt(timeZone, day, endsMinute)
  return { start: instantAt(timeZone, day, startsMinute).getTime(), end: end.getTime() }
}
