import { daysBetween, type PlainDate } from '../plain-date.ts'

/** Section 9.1, "levels": clinic protocol. A release before the usual days needs a reason, before the least there is none. */
export const USUAL_DAYS_AT_LEVEL = 21
export const LEAST_DAYS_AT_LEVEL = 14

/** The day a level began: its release, or its first week when that came later. Each release starts the count anew. */
export function levelBegan(releasedOn: PlainDate, firstWeekOn: PlainDate | null): PlainDate {
  return firstWeekOn !== null && firstWeekOn > releasedOn ? firstWeekOn : releasedOn
}

/** How long she has been at a level; negative while it has not begun. */
export function daysAtLevel(began: PlainDate, today: PlainDate): number {
  return daysBetween(began, today)
}
