/** A calendar day in the clinic's calendar, `YYYY-MM-DD`. Never an instant: no time zone can shift it. */
export type PlainDate = string

/** Days from 0000-03-01, the first day of the civil-date count below, to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_468
const DAYS_IN_ERA = 146_097

/**
 * Whole days since 1970-01-01, negative before; NaN for what is no date.
 * Whoever compares many dates counts once and compares numbers: a year of a plan asks for thousands.
 */
export function dayNumber(date: PlainDate): number {
  const year = twoDigitsAt(date, 0) * 100 + twoDigitsAt(date, 2)
  const month = twoDigitsAt(date, 5)
  const day = twoDigitsAt(date, 8)
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? dayOf(year, month, day) : Number.NaN
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether the text is a day of the calendar, `YYYY-MM-DD`: the 30th of February is none. */
export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string' || text.length !== 10) return false
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return false
  const year = twoDigitsAt(text, 0) * 100 + twoDigitsAt(text, 2)
  const month = twoDigitsAt(text, 5)
  const day = twoDigitsAt(text, 8)
  return year >= 0 && day >= 1 && day <= daysIn(year, month)
}

/** 0 for what is no month. */
function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0)
}

const DASH = 45

/**
 * The day with this number.
 * @throws RangeError when the number is not one of a day
 */
export function dateOf(number: number): PlainDate {
  if (!Number.isInteger(number)) throw new RangeError('Not the number of a day')
  const days = number + DAYS_BEFORE_1970
  const era = Math.floor(days / DAYS_IN_ERA)
  const inEra = days - era * DAYS_IN_ERA
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) /
      365,
  )
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100))
  // Years begin in March, so that the leap day is the last one.
  const fromMarch = Math.floor((5 * inYear + 2) / 153)
  const day = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return written(yearInEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** The day `days` after `date`; earlier for a negative number. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOf(dayNumber(date) + days)
}

/** The same day of the month `months` later, clamped to the last day of a shorter month. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const civilYear = twoDigitsAt(date, 0) * 100 + twoDigitsAt(date, 2)
  const count = civilYear * 12 + twoDigitsAt(date, 5) - 1 + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  return written(year, month, Math.min(twoDigitsAt(date, 8), daysIn(year, month)))
}

/** The number of a day in the Gregorian calendar, reckoned in eras of 400 years that begin on 1 March. */
function dayOf(civilYear: number, month: number, day: number): number {
  const year = month <= 2 ? civilYear - 1 : civilYear
  const era = Math.floor(year / 400)
  const yearInEra = year - era * 400
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const inEra = yearInEra * 365 + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100) + inYear
  return era * DAYS_IN_ERA + inEra - DAYS_BEFORE_1970
}

/** The number of the two signs at this place; NaN when one is no digit. */
function twoDigitsAt(text: string, place: number): number {
  const tens = text.charCodeAt(place) - 48
  const ones = text.charCodeAt(place + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

function written(year: number, month: number, day: number): PlainDate {
  const digits = year < 1000 ? String(year).padStart(4, '0') : String(year)
  return `${digits}-${twoDigits(month)}-${twoDigits(day)}`
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}
