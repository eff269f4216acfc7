import { Temporal } from 'temporal-polyfill'

/** The calendar day of a `date` column. */
export function plainDate(column: Date): string {
  return column.toISOString().slice(0, 10)
}

/** A calendar day as a `date` column takes it. */
export function dateColumn(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** The calendar day at an instant in a time zone. */
export function dayIn(timeZone: string, instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()
}

/** The instant at so many minutes after midnight of a day in a time zone, by the wall clock. */
export function instantAt(timeZone: string, day: string, minute: number): Date {
  const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 })
  const zoned = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time })
  return new Date(zoned.epochMilliseconds)
}
