import { type PlannedSession, runMinutes } from './plan.ts'
import { asWalk, isRun, shortened } from './lowering.ts'

/** One week while it is being changed. Sessions keep their place, so that before and after can be laid side by side. */
export type WeekDraft = {
  /** The first day of the week and today, as day numbers. */
  start: number
  today: number
  sessions: readonly PlannedSession[]
}

/** Places of the runs that still lie ahead; what is past stays as it was. */
export function openRuns({ sessions, start, today }: WeekDraft): number[] {
  return sessions.flatMap((session, place) =>
    isRun(session) && start + session.day >= today ? [place] : [],
  )
}

export function replaced(
  draft: WeekDraft,
  places: readonly number[],
  change: (session: PlannedSession) => PlannedSession,
): WeekDraft {
  const sessions = draft.sessions.map((one, place) => (places.includes(place) ? change(one) : one))
  return { ...draft, sessions }
}

/** The shortest run ahead becomes a walk, the last of several; none when none is left. */
export function withOneRunLess(draft: WeekDraft): WeekDraft[] {
  const minutes = (place: number) => runMinutesAt(draft, place)
  const shortest = openRuns(draft).toSorted((a, b) => minutes(a) - minutes(b) || b - a)
  return shortest.slice(0, 1).map((place) => replaced(draft, [place], asWalk))
}

/**
 * Every way to bring the week down to so many minutes of running by shortening as few runs as possible; runs shortened
 * together end alike. Without such a way one run becomes a walk. A week that has no more stays.
 */
export function withMinutes(draft: WeekDraft, most: number): WeekDraft[] {
  if (minutesOf(draft) <= most) return [draft]
  const open = openRuns(draft)
  for (let count = 1; count <= open.length; count++) {
    const ways = combinations(open, count).flatMap((places) => shortenedTo(draft, places, most))
    if (ways.length > 0) return ways
  }
  return withOneRunLess(draft)
}

function shortenedTo(draft: WeekDraft, places: readonly number[], most: number): WeekDraft[] {
  const others = minutesOf({ sessions: draft.sessions.filter((_, at) => !places.includes(at)) })
  const each = (most - others) / places.length
  const sessions: PlannedSession[] = [...draft.sessions]
  for (const place of places) {
    const session = draft.sessions[place]
    const less = session && shortened(session, each)
    if (!less) return []
    sessions[place] = less
  }
  return [{ ...draft, sessions }]
}

export function minutesOf({ sessions }: Pick<WeekDraft, 'sessions'>): number {
  return sessions.reduce((sum, session) => sum + runMinutes(session), 0)
}

function runMinutesAt({ sessions }: WeekDraft, place: number): number {
  const session = sessions[place]
  return session === undefined ? 0 : runMinutes(session)
}

function combinations(items: readonly number[], count: number): number[][] {
  if (count === 0) return [[]]
  return items.flatMap((item, index) =>
    combinations(items.slice(index + 1), count - 1).map((rest) => [item, ...rest]),
  )
}
