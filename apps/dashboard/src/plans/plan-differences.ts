import type { PlannedSession } from '@restride/contracts/plans'
import { daysBetween } from '@restride/rules/plain-date'
import { sessionAt, type Weeks } from './plan-weeks.ts'

/** What one revision has that the one before had not; the same in neighbouring weeks is one difference. */
export type Difference = { weeks: readonly number[] } & (
  | { kind: 'changed'; sessions: readonly number[]; from: PlannedSession; to: PlannedSession }
  | { kind: 'added'; sessions: readonly number[]; to: PlannedSession }
  | { kind: 'removed'; sessions: readonly number[]; from: PlannedSession }
  | { kind: 'level'; from: string; to: string }
  /** The weeks begin so many days later; earlier when negative. */
  | { kind: 'moved'; days: number }
  | { kind: 'weeks_added' }
  | { kind: 'weeks_removed' }
)

/** In the order of the weeks. */
export function differencesBetween(before: Weeks, after: Weeks): Difference[] {
  const numbers = [...new Set([...before, ...after].map(({ number }) => number))].toSorted(
    (a, b) => a - b,
  )
  const joined: Difference[] = []
  for (const difference of numbers.flatMap((week) => differencesOf(week, before, after))) {
    const [week] = difference.weeks
    const last = joined.findLastIndex((one) => isSameBut(one, difference))
    const earlier = joined[last]
    if (week !== undefined && earlier?.weeks.at(-1) === week - 1) {
      joined[last] = { ...earlier, weeks: [...earlier.weeks, week] }
    } else joined.push(difference)
  }
  return joined
}

function differencesOf(number: number, before: Weeks, after: Weeks): Difference[] {
  const weeks = [number]
  const [old, now] = [before, after].map((all) => all.find((week) => week.number === number))
  if (!old) return [{ kind: 'weeks_added', weeks }]
  if (!now) return [{ kind: 'weeks_removed', weeks }]
  const days = daysBetween(old.startsOn, now.startsOn)
  return [
    ...(days === 0 ? [] : [{ kind: 'moved', weeks, days } as const]),
    ...(old.level === now.level
      ? []
      : [{ kind: 'level', weeks, from: old.level, to: now.level } as const]),
    ...sessionsOf(number, before, after),
  ]
}

function sessionsOf(week: number, before: Weeks, after: Weeks): Difference[] {
  const found: Difference[] = []
  for (let index = 0; ; index += 1) {
    const [from, to] = [before, after].map((weeks) => sessionAt(weeks, { week, index }))
    const difference = sessionOf(week, index, from, to)
    if (from === undefined && to === undefined) return found
    if (difference === null) continue
    const same = found.findIndex((one) => isSameBut({ ...one, sessions: [index] }, difference))
    const known = found[same]
    if (known && 'sessions' in known)
      found[same] = { ...known, sessions: [...known.sessions, index] }
    else found.push(difference)
  }
}

function sessionOf(
  week: number,
  index: number,
  from: PlannedSession | undefined,
  to: PlannedSession | undefined,
): Difference | null {
  const at = { weeks: [week], sessions: [index] }
  if (from && to) {
    return JSON.stringify(from) === JSON.stringify(to) ? null : { ...at, kind: 'changed', from, to }
  }
  if (to) return { ...at, kind: 'added', to }
  return from ? { ...at, kind: 'removed', from } : null
}

/** The same change, in whichever week. Days of the week count only where nothing else changed. */
function isSameBut(a: object, b: object): boolean {
  return nameOf(a) === nameOf(b)
}

function nameOf(difference: object): string {
  const { from, to } = { from: null, to: null, ...difference }
  const isMove = JSON.stringify(dayless(from)) === JSON.stringify(dayless(to))
  const parts = isMove ? { from, to } : { from: dayless(from), to: dayless(to) }
  return JSON.stringify({ ...difference, ...parts, weeks: null })
}

function dayless(session: unknown): unknown {
  return typeof session === 'object' && session !== null ? { ...session, day: null } : session
}
