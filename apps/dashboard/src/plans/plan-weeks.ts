import type { PlannedSession, PlanWeek } from '@restride/contracts/plans'
import { addDays } from '@restride/rules/plain-date'
import { type LevelId, LEVELS, type PlanWeek as RuleWeek } from '@restride/rules/plans/plan'

export type Weeks = readonly PlanWeek[]
/** A cell: the number of its week and the place of its session in it. */
export type Place = { week: number; index: number }

const EMPTY_SESSION: PlannedSession = {
  kind: 'walk',
  day: 0,
  repeats: 1,
  runSeconds: 0,
  walkSeconds: 1200,
  pace: 'easy',
  surface: 'flat',
  buggy: false,
}

export function isLevel(level: string): level is LevelId {
  const levels: readonly string[] = LEVELS
  return levels.includes(level)
}

/** As the rules take them. A level they do not know cannot be judged. */
export function toRuleWeeks(weeks: Weeks): RuleWeek[] {
  return weeks.flatMap(({ level, ...week }) => (isLevel(level) ? [{ ...week, level }] : []))
}

export function isPast({ startsOn }: { startsOn: string }, today: string): boolean {
  return addDays(startsOn, 6) < today
}

export function isThisWeek({ startsOn }: { startsOn: string }, today: string): boolean {
  return startsOn <= today && addDays(startsOn, 6) >= today
}

export function sessionAt(weeks: Weeks, { week, index }: Place): PlannedSession | undefined {
  return weeks.find(({ number }) => number === week)?.sessions[index]
}

/** Replaces one session, or takes it out with `null`. */
export function withSession(weeks: Weeks, place: Place, session: PlannedSession | null): Weeks {
  return weeks.map((week) => {
    if (week.number !== place.week) return week
    const sessions =
      session === null
        ? week.sessions.toSpliced(place.index, 1)
        : week.sessions.toSpliced(place.index, 1, session)
    return { ...week, sessions }
  })
}

/** One more session like the last, on the first day that is free and has none beside it, else any free day. */
export function withAdded(weeks: Weeks, week: number): Weeks {
  return weeks.map((one) => {
    if (one.number !== week) return one
    const taken = one.sessions.map(({ day }) => day)
    const free = [0, 1, 2, 3, 4, 5, 6].filter((day) => !taken.includes(day))
    const apart = free.find((day) => !taken.includes(day - 1) && !taken.includes(day + 1))
    const like = one.sessions.at(-1) ?? EMPTY_SESSION
    return { ...one, sessions: [...one.sessions, { ...like, day: apart ?? free[0] ?? 6 }] }
  })
}

/** The same session one week later, on that week's own day where it had one. */
export function copiedDown(weeks: Weeks, place: Place): Weeks {
  const session = sessionAt(weeks, place)
  const below = { week: place.week + 1, index: place.index }
  if (!session || !weeks.some(({ number }) => number === below.week)) return weeks
  const day = sessionAt(weeks, below)?.day ?? session.day
  return withSession(weeks, below, { ...session, day })
}

/** The session in this cell, on the day the cell had; as one more where it had none. */
export function pasted(weeks: Weeks, place: Place, session: PlannedSession): Weeks {
  const day = sessionAt(weeks, place)?.day
  if (day !== undefined) return withSession(weeks, place, { ...session, day })
  const longer = withAdded(weeks, place.week)
  const added = longer.find(({ number }) => number === place.week)?.sessions ?? []
  const last = { week: place.week, index: added.length - 1 }
  return withSession(longer, last, { ...session, day: added.at(-1)?.day ?? session.day })
}

/** My weeks where I changed them, theirs everywhere else. */
export function laidOver(base: Weeks, mine: Weeks, theirs: Weeks): Weeks {
  return theirs.map((week) => {
    const before = base.find(({ number }) => number === week.number)
    const after = mine.find(({ number }) => number === week.number)
    const isMine = after && JSON.stringify(before?.sessions) !== JSON.stringify(after.sessions)
    return isMine ? { ...week, sessions: after.sessions } : week
  })
}

export function isSame(a: Weeks, b: Weeks): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
