import type { PlannedSession, PlanWeek } from '@restride/contracts/plans'
import { addDays } from '@restride/rules/plain-date'
import { describe, expect, it } from 'vitest'
import { differencesBetween } from './plan-differences.ts'

function run(repeats: number, change: Partial<PlannedSession> = {}): PlannedSession {
  return {
    kind: 'walk_run',
    day: 0,
    repeats,
    runSeconds: 60,
    walkSeconds: 90,
    pace: 'easy',
    surface: 'flat',
    buggy: false,
    ...change,
  }
}

/** Three sessions a week, on days 0, 2 and 4. */
function weeks(count: number, repeats = 8): PlanWeek[] {
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    startsOn: addDays('2026-11-23', 7 * index),
    level: '1',
    sessions: [0, 2, 4].map((day) => run(repeats, { day })),
  }))
}

const changeAt = (all: PlanWeek[], numbers: number[], change: (week: PlanWeek) => PlanWeek) =>
  all.map((week) => (numbers.includes(week.number) ? change(week) : week))

describe('differences between two revisions', () => {
  it('are none between equal plans', () => {
    expect(differencesBetween(weeks(3), weeks(3))).toEqual([])
  })

  it('join equal changes of a week’s sessions and of neighbouring weeks', () => {
    const after = changeAt(weeks(6), [2, 3, 5], (week) => ({
      ...week,
      sessions: week.sessions.map((one) => ({ ...one, repeats: 9 })),
    }))

    expect(differencesBetween(weeks(6), after)).toEqual([
      expect.objectContaining({ kind: 'changed', weeks: [2, 3], sessions: [0, 1, 2] }),
      expect.objectContaining({ kind: 'changed', weeks: [5], sessions: [0, 1, 2] }),
    ])
  })

  it('tell a session added from one removed', () => {
    const more = changeAt(weeks(1), [1], (week) => ({
      ...week,
      sessions: [...week.sessions, run(4, { day: 6, surface: 'hills' })],
    }))

    expect(differencesBetween(weeks(1), more)).toEqual([
      { kind: 'added', weeks: [1], sessions: [3], to: run(4, { day: 6, surface: 'hills' }) },
    ])
    expect(differencesBetween(more, weeks(1))).toEqual([
      { kind: 'removed', weeks: [1], sessions: [3], from: run(4, { day: 6, surface: 'hills' }) },
    ])
  })

  it('keep moves to another day apart from each other', () => {
    const moved = changeAt(weeks(1), [1], (week) => ({
      ...week,
      sessions: week.sessions.map((one) => ({ ...one, day: one.day + 1 })),
    }))

    expect(differencesBetween(weeks(1), moved)).toHaveLength(3)
  })

  it('name levels, moved weeks, and weeks at the end', () => {
    const later = weeks(4).map((week) => ({
      ...week,
      startsOn: addDays(week.startsOn, 7),
      level: week.number > 1 ? '2' : '1',
    }))

    expect(differencesBetween(weeks(3), later)).toEqual([
      { kind: 'moved', weeks: [1, 2, 3], days: 7 },
      { kind: 'level', weeks: [2, 3], from: '1', to: '2' },
      { kind: 'weeks_added', weeks: [4] },
    ])
    expect(differencesBetween(weeks(2), weeks(1))).toEqual([{ kind: 'weeks_removed', weeks: [2] }])
  })
})
