import { describe, expect, it } from 'vitest'
import { type PlannedSession, runMinutes } from './plan.ts'
import { openRuns, replaced, type WeekDraft, withMinutes, withOneRunLess } from './week-draft.ts'

const RUN: PlannedSession = {
  kind: 'walk_run',
  day: 0,
  repeats: 8,
  runSeconds: 60,
  walkSeconds: 90,
  pace: 'easy',
  surface: 'flat',
  buggy: false,
}
const WALK: PlannedSession = { ...RUN, kind: 'walk', repeats: 1, runSeconds: 0, walkSeconds: 1200 }

/** A week from day 100, with a run of so many repeats of a minute on every other day. */
function week(...repeats: readonly number[]): WeekDraft {
  const sessions = repeats.map((count, index) => ({ ...RUN, repeats: count, day: 2 * index }))
  return { start: 100, today: 100, sessions }
}
/** Each way as its minutes, in the order of the sessions. */
function minutesOf(ways: readonly WeekDraft[]): number[][] {
  return ways.map((way) => way.sessions.map(runMinutes))
}

describe('a week that is changed', () => {
  it.each<[string, number, number[]]>([
    ['from its first day on', 100, [0, 1, 3]],
    ['from the day of a run on', 102, [1, 3]],
    ['from the day after a run on', 103, [3]],
    ['after its last run', 107, []],
  ])('has its runs open %s', (_, today, places) => {
    const [one, two, last] = week(8, 8, 8).sessions
    const sessions = [one ?? RUN, two ?? RUN, { ...WALK, day: 3 }, last ?? RUN]

    expect(openRuns({ start: 100, today, sessions })).toEqual(places)
  })

  it('changes what stands at these places alone', () => {
    const draft = week(8, 8, 8)
    const after = replaced(draft, [0, 2], (run) => ({ ...run, repeats: 4 }))

    expect(after).toEqual({ ...draft, sessions: week(4, 8, 4).sessions })
  })
})

describe('one run less', () => {
  it.each<[string, WeekDraft, number[]]>([
    ['walks the shortest', week(8, 6, 7), [8, 0, 7]],
    ['walks the last of several', week(6, 8, 6), [6, 8, 0]],
    ['walks the shortest that lies ahead', { ...week(6, 8, 9), today: 101 }, [6, 0, 9]],
  ])('%s', (_, draft, minutes) => {
    expect(minutesOf(withOneRunLess(draft))).toEqual([minutes])
  })

  it('is none when no run lies ahead', () => {
    expect(withOneRunLess({ ...week(8, 8), today: 103 })).toEqual([])
    expect(withOneRunLess(week())).toEqual([])
  })
})

describe('fewer minutes', () => {
  it.each<[string, WeekDraft, number, number[][]]>([
    [
      'shorten any one run',
      week(8, 8),
      12,
      [
        [4, 8],
        [8, 4],
      ],
    ],
    ['shorten the one that alone is enough', week(4, 10), 8, [[4, 4]]],
    [
      'shorten two runs alike, where one is not enough',
      week(8, 8, 8),
      12,
      [
        [2, 2, 8],
        [2, 8, 2],
        [8, 2, 2],
      ],
    ],
    ['shorten the longer of two first', week(2, 8, 8), 8, [[2, 3, 3]]],
    ['shorten all runs', week(8, 8, 8), 6, [[2, 2, 2]]],
    ['leave the runs that are past', { ...week(8, 8, 8), today: 101 }, 16, [[8, 4, 4]]],
    ['walk one run where no shortening helps', week(1, 1), 0.4, [[1, 0]]],
    ['walk the only run', week(1), 0, [[0]]],
  ])('%s', (_, draft, most, ways) => {
    expect(minutesOf(withMinutes(draft, most))).toEqual(ways)
  })
})
