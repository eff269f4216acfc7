import type { PlanWeek } from '@restride/contracts/plans'
import type { Adherence } from '@restride/contracts/trends'
import { addDays } from '@restride/rules/plain-date'
import { dayIn } from '../calendar.ts'
import type { Work } from '../work.ts'

/** Long enough to say something, short enough to be about now. */
const LOOK_BACK_DAYS = 21

type Planned = {
  weeks: readonly PlanWeek[]
  createdAt: Date
  endedAt: Date | null
  releases: readonly { level: string; releasedAt: Date }[]
}

/**
 * Sessions she was asked to do in the last three weeks and those she did. What was not released, or fell while running
 * is paused, was not asked; today counts once it is done. `null` when nothing was.
 */
export async function adherenceTo(
  work: Work,
  episodeId: string,
  plan: Planned,
): Promise<Adherence | null> {
  const until = await lastDayAsked(work, episodeId, plan.endedAt)
  const asked = sessionsAsked(work, plan, until)
  const done = await work.tx.sessionLog.findMany({
    where: {
      episodeId,
      // Weeks of an earlier plan have the same numbers.
      loggedAt: { gte: plan.createdAt },
      outcome: { not: 'not_today' },
      plannedWeek: { not: null },
    },
    select: { plannedWeek: true, plannedIndex: true },
  })
  const isDone = (session: Asked) =>
    done.some(
      ({ plannedIndex, plannedWeek }) =>
        plannedWeek === session.week && plannedIndex === session.index,
    )
  const due = asked.filter((session) => session.on < work.today || isDone(session))
  const [first] = due
  if (first === undefined) return null
  return { done: due.filter(isDone).length, planned: due.length, since: first.on, until }
}

async function lastDayAsked(
  { actor, today, tx }: Work,
  episodeId: string,
  endedAt: Date | null,
): Promise<string> {
  const { runningPausedAt } = await tx.episode.findFirstOrThrow({
    where: { id: episodeId },
    select: { runningPausedAt: true },
  })
  const ends = [endedAt, runningPausedAt].filter((instant) => instant !== null)
  return [today, ...ends.map((instant) => dayIn(actor.timeZone, instant))].toSorted()[0] ?? today
}

type Asked = { week: number; index: number; on: string }

/** In the order of their days. */
function sessionsAsked({ actor, today }: Work, plan: Planned, until: string): Asked[] {
  const releasedOn = new Map(
    plan.releases.map(({ level, releasedAt }) => [level, dayIn(actor.timeZone, releasedAt)]),
  )
  const from = addDays(today, -LOOK_BACK_DAYS)
  return plan.weeks
    .flatMap(({ level, number, sessions, startsOn }) =>
      sessions
        .map(({ day, kind }, index) => ({
          kind,
          week: number,
          index,
          on: addDays(startsOn, day),
          releasedOn: releasedOn.get(level) ?? null,
        }))
        .filter(({ kind, on, releasedOn: since }) => {
          const isReleased = since !== null && since <= on
          return isReleased && kind !== 'rest' && on >= from && on <= until
        }),
    )
    .toSorted((a, b) => a.on.localeCompare(b.on))
}
