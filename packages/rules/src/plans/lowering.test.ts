import { describe, expect, it } from 'vitest'
import { asFirstSession, asWalk, isRun, lowerVariable, shortened } from './lowering.ts'
import type { PlannedSession } from './plan.ts'

const RUN: PlannedSession = {
  kind: 'walk_run',
  day: 3,
  repeats: 8,
  runSeconds: 60,
  walkSeconds: 90,
  pace: 'fast',
  surface: 'hills',
  buggy: true,
}
const WALK: PlannedSession = { ...RUN, kind: 'walk', repeats: 1, runSeconds: 0, walkSeconds: 1200 }

describe('a session', () => {
  it.each<[number, boolean]>([
    [0, false],
    [1, true],
  ])('with intervals of %s s is a run: %s', (runSeconds, expected) => {
    expect(isRun({ ...RUN, runSeconds })).toBe(expected)
  })

  it.each<[Partial<PlannedSession>, number]>([
    [{}, 1200],
    [{ repeats: 72 }, 10_800],
    [{ repeats: 73 }, 10_800],
    [{ repeats: 1, runSeconds: 1800, walkSeconds: 0 }, 1800],
  ])('%j walked is as long on her feet, at most three hours: %s s, easily', (run, walkSeconds) => {
    expect(asWalk({ ...RUN, ...run })).toEqual({ ...WALK, walkSeconds, pace: 'easy' })
  })
})

describe('shortening', () => {
  const as = (repeats: number, runSeconds: number) => ({ ...RUN, repeats, runSeconds })

  it.each<[string, number, [number, number], [number, number] | null]>([
    ['a run that is short enough', 8, [8, 60], [8, 60]],
    ['to whole repeats', 7, [8, 60], [7, 60]],
    ['to a shorter interval, where that takes less', 7.9, [8, 60], [8, 55]],
    ['to exactly such an interval', 22 / 3, [8, 60], [8, 55]],
    ['to fewer repeats, where both take as much', 6, [8, 60], [6, 60]],
    ['to no interval below 30 s', 1.9, [4, 30], [3, 30]],
    ['to an interval of 30 s', 0.5, [1, 60], [1, 30]],
    ['of what is below 30 s already', 1, [4, 20], [3, 20]],
    ['to less than 30 s', 0.4, [1, 60], null],
    ['to nothing', 0, [8, 60], null],
    ['a continuous run', 22, [1, 1500], [1, 1320]],
  ])('%s: %s minutes of %j gives %j', (_, minutes, from, to) => {
    expect(shortened(as(...from), minutes)).toEqual(to && as(...to))
  })

  it('leaves a run that is short enough as the one it was', () => {
    const run = as(8, 60)

    expect(shortened(run, 8 - 1e-10)).toBe(run)
  })
})

describe('the start of the article', () => {
  it.each<[Partial<PlannedSession>, Partial<PlannedSession>]>([
    [
      { repeats: 8, runSeconds: 90, walkSeconds: 60 },
      { repeats: 8, runSeconds: 60, walkSeconds: 90 },
    ],
    [
      { repeats: 8, runSeconds: 20 },
      { repeats: 5, runSeconds: 30 },
    ],
    [
      { repeats: 2, runSeconds: 15 },
      { repeats: 1, runSeconds: 30 },
    ],
    [
      { repeats: 8, runSeconds: 45, walkSeconds: 120 },
      { repeats: 8, runSeconds: 45, walkSeconds: 120 },
    ],
    [{ repeats: 1, runSeconds: 29 }, asWalk({ ...RUN, repeats: 1, runSeconds: 29 })],
  ])('%j becomes %j', (from, to) => {
    expect(asFirstSession({ ...RUN, ...from })).toEqual({ ...RUN, ...to })
  })
})

describe('lowering a variable', () => {
  it.each<[Parameters<typeof lowerVariable>[1], number, Partial<PlannedSession>]>([
    ['interval', 45, { runSeconds: 45 }],
    ['interval', 75, {}],
    ['repeats', 6, { repeats: 6 }],
    ['repeats', 9, {}],
    ['pace', 2, {}],
    ['pace', 1, { pace: 'steady' }],
    ['pace', 0, { pace: 'easy' }],
    ['hills', 1, {}],
    ['hills', 0, { surface: 'flat' }],
    ['buggy', 1, {}],
    ['buggy', 0, { buggy: false }],
  ])('%s to %s changes %j', (variable, target, change) => {
    expect(lowerVariable(RUN, variable, target)).toEqual({ ...RUN, ...change })
  })

  it('leaves a walk as it is, and an easier pace easy', () => {
    expect(lowerVariable(WALK, 'buggy', 0)).toBe(WALK)
    expect(lowerVariable({ ...RUN, pace: 'easy' }, 'pace', 1).pace).toBe('easy')
  })
})
