/** A calendar day in the clinic's calendar, `YYYY-MM-DD`. Never an instant: no time zone can shift it. */
export type PlainDate = string

const DAY_MS = 86_400_000

function utcMs(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((utcMs(to) - utcMs(from)) / DAY_MS)
}

/** The day `days` after `date`; earlier for a negative number. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(utcMs(date) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The same day of the month `months` later, clamped to the last day of a shorter month. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)))
    .toISOString()
    .slice(0, 10)
}
