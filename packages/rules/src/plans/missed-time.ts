import type { Text } from '../criterion.ts'
import { addDays, daysBetween, type PlainDate } from '../plain-date.ts'
import type { LoggedSession } from '../responses/session.ts'
import { inDays } from '../text.ts'
import { USUAL_DAYS_AT_LEVEL } from './level-days.ts'
import { isSessionOf } from './level-session.ts'
import { asWalk, isRun } from './lowering.ts'
import { type LevelId, LEVELS, type PlanWeek } from './plan.ts'
import { planFromTemplate } from './template.ts'

/** Clinic protocol, section 9.1: 14 days without a session one level down, 28 days reassess. */
export const LEVEL_DOWN_AFTER_DAYS = 14
export const REASSESS_AFTER_DAYS = 28

const WEEKS_AT_LEVEL = USUAL_DAYS_AT_LEVEL / 7

export type MissedTime = {
  status: 'none' | 'level_down' | 'reassess'
  /** Days since her last session at the level, or since it began without one. */
  days: number
  /** The plan as it could go on; `null` when nothing was missed or is left, or while she must be assessed again. */
  weeks: PlanWeek[] | null
  reason: Text
}

/**
 * What missed weeks mean for the rest of the plan: three weeks one level lower from this week on, then the weeks of the
 * level she was at and all that follow, moved back. Weeks that are past stay. It only proposes; a physiotherapist
 * revises the plan, and the limits judge that like any edit.
 */
export function afterMissedTime(
  weeks: readonly PlanWeek[],
  logs: readonly LoggedSession[],
  today: PlainDate,
): MissedTime {
  const current = weeks.findLast(({ startsOn }) => startsOn <= today)
  if (current === undefined) return nothingMissed(0)
  const { level } = current
  const began = (weeks.find((week) => week.level === level) ?? current).startsOn
  const days = daysBetween(lastSession(logs, level, today) ?? began, today)
  if (days < LEVEL_DOWN_AFTER_DAYS) return nothingMissed(days)
  const missed = inDays(days)
  if (days >= REASSESS_AFTER_DAYS) {
    const reason = {
      en: `${missed.en} without a session. Assess again before the plan goes on.`,
      fr: `${missed.fr} sans séance. Réévaluer avant de poursuivre le plan.`,
    }
    return { status: 'reassess', days, weeks: null, reason }
  }
  const lower = LEVELS[Math.max(0, LEVELS.indexOf(level) - 1)] ?? level
  return {
    status: 'level_down',
    days,
    weeks: movedBack(weeks, current, lower, today),
    reason: {
      en: `${missed.en} without a session. Go on at level ${lower}, and move the rest back.`,
      fr: `${missed.fr} sans séance. Poursuivre au niveau ${lower} et décaler la suite.`,
    },
  }
}

function nothingMissed(days: number): MissedTime {
  return { status: 'none', days, weeks: null, reason: NOTHING_MISSED }
}

function lastSession(
  logs: readonly LoggedSession[],
  level: LevelId,
  today: PlainDate,
): PlainDate | null {
  const days = logs
    .filter(({ doneOn, kind, outcome }) => {
      return outcome !== 'not_today' && doneOn <= today && isSessionOf(kind, level)
    })
    .map(({ doneOn }) => doneOn)
  return days.toSorted().at(-1) ?? null
}

function movedBack(
  weeks: readonly PlanWeek[],
  current: PlanWeek,
  lower: LevelId,
  today: PlainDate,
): PlanWeek[] | null {
  const first = weeks[0] ?? current
  if (isPast(current, today)) return null
  const past = weeks.filter((week) => isPast(week, today))
  const again = weeks.slice(weeks.findIndex((week) => week.level === current.level))
  const before = lower === current.level ? [] : weeksAt(lower, weeks, current)
  // A level the plan never had is not released: it can only begin with a later week, so this one is walked.
  const isNew = !weeks.some((week) => week.level === lower)
  const bridge = isNew ? [walkedFrom(current, today)] : []
  return [...past, ...bridge, ...before, ...again].map((week, index) => ({
    ...week,
    number: first.number + index,
    startsOn: addDays(first.startsOn, index * 7),
  }))
}

function isPast({ startsOn }: PlanWeek, today: PlainDate): boolean {
  return addDays(startsOn, 6) < today
}

function walkedFrom(week: PlanWeek, today: PlainDate): PlanWeek {
  const sessions = week.sessions.map((session) =>
    isRun(session) && addDays(week.startsOn, session.day) >= today ? asWalk(session) : session,
  )
  return { ...week, sessions }
}

/** As the plan has them, else as the template would. */
function weeksAt(level: LevelId, weeks: readonly PlanWeek[], like: PlanWeek): PlanWeek[] {
  const known = weeks.findLast((week) => week.level === level)
  if (known !== undefined) return Array.from({ length: WEEKS_AT_LEVEL }, () => known)
  return planFromTemplate({
    startsOn: like.startsOn,
    startLevel: level,
    lastLevel: level,
    sessionsPerWeek: like.sessions.length,
  })
}

const NOTHING_MISSED: Text = {
  en: `Less than ${LEVEL_DOWN_AFTER_DAYS} days without a session.`,
  fr: `Moins de ${LEVEL_DOWN_AFTER_DAYS} jours sans séance.`,
}
