import { describe, expect, it } from 'vitest'
import { daysAgo, TODAY } from '../base-patient.ts'
import { addDays } from '../plain-date.ts'
import type { LoggedSession } from '../responses/session.ts'
import { isBroken } from './finding.ts'
import { checkPlan } from './limits.ts'
import { afterMissedTime, type MissedTime } from './missed-time.ts'
import type { LevelId, PlanWeek } from './plan.ts'
import { planFromTemplate } from './template.ts'
import { plannedRunDays } from './timeline.ts'

function ran(days: number, change: Partial<LoggedSession> = {}): LoggedSession {
  return {
    id: `session-${days}`,
    doneOn: daysAgo(days),
    kind: 'walk_run',
    outcome: 'done',
    runMinutes: 5,
    feeling: null,
    symptoms: [],
    nextMorning: [],
    ...change,
  }
}

/** Levels 1 to 3, of which level 2 began `days` ago. */
function plan(days: number, startLevel: LevelId = '1'): PlanWeek[] {
  return planFromTemplate({
    startsOn: daysAgo(days + 21),
    startLevel,
    lastLevel: '3',
    sessionsPerWeek: 3,
  })
}
const outline = (weeks: readonly PlanWeek[] | null) => (weeks ?? []).map(({ level }) => level)

describe('missed time', () => {
  it.each<[number, MissedTime['status']]>([
    [0, 'none'],
    [13, 'none'],
    [14, 'level_down'],
    [27, 'level_down'],
    [28, 'reassess'],
    [90, 'reassess'],
  ])('%s days without a session → %s', (days, status) => {
    const { days: counted, status: found } = afterMissedTime(plan(30), [ran(days)], TODAY)

    expect([counted, found]).toEqual([days, status])
  })

  it.each<[string, LoggedSession[]]>([
    ['a session that did not happen', [ran(20), ran(1, { outcome: 'not_today' })]],
    ['a walk at a running level', [ran(20), ran(1, { kind: 'walk' })]],
    ['a session after today', [ran(20), ran(-1)]],
    ['the order of the logs', [ran(20), ran(40)]],
  ])('is not shortened by %s', (_, logs) => {
    expect(afterMissedTime(plan(30), logs, TODAY).days).toBe(20)
  })

  it('counts from the first day of the level when she has not begun it', () => {
    expect(afterMissedTime(plan(15), [], TODAY)).toMatchObject({ status: 'level_down', days: 15 })
    expect(afterMissedTime(plan(13), [], TODAY)).toMatchObject({ status: 'none', days: 13 })
  })

  it('says what that means in both languages', () => {
    const reason = (days: number) => afterMissedTime(plan(30), [ran(days)], TODAY).reason

    expect(reason(13)).toEqual({
      en: 'Less than 14 days without a session.',
      fr: 'Moins de 14 jours sans séance.',
    })
    expect(reason(14)).toEqual({
      en: '14 days without a session. Go on at level 2, and move the rest back.',
      fr: '14 jours sans séance. Poursuivre au niveau 2 et décaler la suite.',
    })
    expect(reason(28)).toEqual({
      en: '28 days without a session. Assess again before the plan goes on.',
      fr: '28 jours sans séance. Réévaluer avant de poursuivre le plan.',
    })
  })

  it('is none before the plan begins', () => {
    const later = planFromTemplate({
      startsOn: addDays(TODAY, 1),
      startLevel: '1',
      sessionsPerWeek: 3,
    })

    expect(afterMissedTime(later, [], TODAY)).toMatchObject({ status: 'none', weeks: null })
  })
})

describe('the plan it proposes', () => {
  it('keeps the past, goes on one level lower and moves the rest back', () => {
    const weeks = plan(16)

    const { weeks: moved } = afterMissedTime(weeks, [ran(20)], TODAY)

    expect(outline(moved).join(' ')).toBe('1 1 1 2 2 1 1 1 2 2 2 3 3 3')
    expect(moved?.slice(0, 5)).toEqual(weeks.slice(0, 5))
    expect(moved?.map(({ number }) => number)).toEqual(moved?.map((_, index) => index + 1))
    expect(moved?.map(({ startsOn }) => startsOn)).toEqual(
      moved?.map((_, index) => addDays(weeks[0]?.startsOn ?? '', 7 * index)),
    )
  })

  it('repeats the last week of the lower level as the plan has it', () => {
    const changed = plan(16).map((week) =>
      week.number === 3
        ? { ...week, sessions: week.sessions.map((run) => ({ ...run, walkSeconds: 120 })) }
        : week,
    )

    const { weeks: moved } = afterMissedTime(changed, [ran(20)], TODAY)

    const walks = (moved ?? []).map(({ sessions }) => sessions[0]?.walkSeconds)
    expect(walks.slice(0, 9)).toEqual([90, 90, 120, 90, 90, 120, 120, 120, 90])
  })

  it.each<[string, number, string]>([
    ['its last day', 20, '1 1 1 2 2 1 1 1 2 2 2 3 3 3'],
    ['the day after', 21, '1 1 1 2 2 2 2 2 2 3 3 3'],
  ])('takes a week for past after %s', (_, days, levels) => {
    const { weeks: moved } = afterMissedTime(plan(days), [ran(days)], TODAY)

    expect(outline(moved).join(' ')).toBe(levels)
  })

  it('walks this week before a lower level the plan never had, which must be released first', () => {
    const weeks = planFromTemplate({
      startsOn: daysAgo(16),
      startLevel: '2',
      lastLevel: '2',
      sessionsPerWeek: 3,
    })

    const { weeks: moved } = afterMissedTime(weeks, [], TODAY)

    expect(outline(moved)).toEqual(['2', '2', '2', '1', '1', '1', '2', '2', '2'])
    expect(moved?.[2]?.sessions.map(({ kind }) => kind)).toEqual(['walk_run', 'walk', 'walk'])
    expect(moved?.[3]).toMatchObject({ startsOn: daysAgo(-5), level: '1' })
    expect(moved?.[3]?.sessions.map(({ repeats }) => repeats)).toEqual([8, 8, 8])
  })

  it('is none once the plan is over', () => {
    const over = planFromTemplate({
      startsOn: daysAgo(22),
      startLevel: '2',
      lastLevel: '2',
      sessionsPerWeek: 3,
    })

    const { status, weeks } = afterMissedTime(over, [ran(15)], TODAY)

    expect([status, weeks]).toEqual(['level_down', null])
  })

  it('has no level below the first: that one begins anew', () => {
    const weeks = planFromTemplate({
      startsOn: daysAgo(14),
      startLevel: 'W1',
      lastLevel: 'W1',
      sessionsPerWeek: 3,
    })

    expect(outline(afterMissedTime(weeks, [], TODAY).weeks)).toEqual(['W1', 'W1', 'W1', 'W1', 'W1'])
  })

  it('is none while she must be assessed again', () => {
    expect(afterMissedTime(plan(30), [ran(28)], TODAY).weeks).toBeNull()
  })

  it.each([
    [25, 14],
    [28, 17],
    [30, 19],
  ])(
    'after whole weeks of running keeps every limit: began %s, last ran %s days ago',
    (began, days) => {
      const weeks = plan(began)
      const history = plannedRunDays(weeks).filter(({ on }) => on <= daysAgo(days))
      const { weeks: moved } = afterMissedTime(weeks, [ran(days)], TODAY)

      const findings = checkPlan({
        today: TODAY,
        weeks: moved ?? [],
        previous: weeks,
        history,
        releasedLevels: ['1', '2', '3'],
        lastRaisedOn: daysAgo(30),
        babyBornOn: null,
        firstWeekCapMinutes: null,
      })

      expect(moved).not.toBeNull()
      expect(findings.filter(isBroken)).toEqual([])
    },
  )
})
