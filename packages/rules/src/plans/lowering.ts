import { LONGEST_RUN_S, SHORTEST_RUN_S, SHORTEST_WALK_S } from './first-session.ts'
import { PACES, type Variable } from './load.ts'
import { type PlannedSession, runMinutes } from './plan.ts'
import { SLACK } from './timeline.ts'

/** Intervals get shorter in steps a person can follow on a watch. */
const STEP_S = 5
const LONGEST_SESSION_S = 10_800

export function isRun({ runSeconds }: PlannedSession): boolean {
  return runSeconds > 0
}

/** The same time on her feet, walked. */
export function asWalk(session: PlannedSession): PlannedSession {
  const { repeats, runSeconds, walkSeconds } = session
  return {
    ...session,
    kind: 'walk',
    repeats: 1,
    runSeconds: 0,
    walkSeconds: Math.min(LONGEST_SESSION_S, Math.round(repeats * (runSeconds + walkSeconds))),
    pace: 'easy',
  }
}

/**
 * The session with at most so many minutes of running, by fewer repeats or by a shorter interval, whichever takes less
 * away; `null` when neither leaves a run of 30 seconds.
 */
export function shortened(session: PlannedSession, minutes: number): PlannedSession | null {
  const { repeats, runSeconds } = session
  if (runMinutes(session) <= minutes + SLACK) return session
  const seconds = minutes * 60
  const fewer = { ...session, repeats: Math.floor(seconds / runSeconds + SLACK) }
  const shorter = {
    ...session,
    runSeconds: Math.floor(seconds / repeats / STEP_S + SLACK) * STEP_S,
  }
  const possible = [fewer, shorter].filter(
    (one) => one.repeats >= 1 && one.runSeconds >= Math.min(SHORTEST_RUN_S, runSeconds),
  )
  return possible.toSorted((a, b) => runMinutes(b) - runMinutes(a))[0] ?? null
}

/** The article's start, with no more running than before; a run too short for it becomes a walk. */
export function asFirstSession(session: PlannedSession): PlannedSession {
  const { repeats, runSeconds, walkSeconds } = session
  const interval = Math.min(LONGEST_RUN_S, Math.max(SHORTEST_RUN_S, runSeconds))
  const most = Math.floor((repeats * runSeconds) / interval + SLACK)
  if (most === 0) return asWalk(session)
  return {
    ...session,
    repeats: Math.min(repeats, most),
    runSeconds: interval,
    walkSeconds: Math.max(SHORTEST_WALK_S, walkSeconds),
  }
}

/** One variable of one session down to `target`, counted as in a week's load. */
export function lowerVariable(
  session: PlannedSession,
  variable: Exclude<Variable, 'frequency'>,
  target: number,
): PlannedSession {
  if (!isRun(session)) return session
  switch (variable) {
    case 'interval':
      return { ...session, runSeconds: Math.min(session.runSeconds, target) }
    case 'repeats':
      return { ...session, repeats: Math.min(session.repeats, target) }
    case 'pace':
      return {
        ...session,
        pace: PACES[Math.min(PACES.indexOf(session.pace), target)] ?? session.pace,
      }
    case 'hills':
      return target === 0 ? { ...session, surface: 'flat' } : session
    case 'buggy':
      return target === 0 ? { ...session, buggy: false } : session
  }
}
