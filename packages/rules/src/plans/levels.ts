import type { LevelId, PlannedSession } from './plan.ts'

export type LevelShape = Pick<
  PlannedSession,
  'kind' | 'repeats' | 'runSeconds' | 'walkSeconds' | 'pace'
>

/** Each level's session. Hills are a variable the physio adds later, never part of a level. */
export const LEVEL_SHAPES: Record<LevelId, LevelShape> = {
  W1: walk(20, 'easy'),
  W2: walk(30, 'easy'),
  W3: walk(40, 'steady'),
  '1': walkRun(8, 30, 90),
  '2': walkRun(10, 30, 90),
  '3': walkRun(8, 45, 90),
  '4': walkRun(10, 45, 90),
  '5': walkRun(9, 60, 90),
  '6': walkRun(11, 60, 90),
  '7': walkRun(9, 90, 90),
  '8': walkRun(8, 120, 90),
  '9': walkRun(8, 150, 90),
  // From 20 running minutes on no level adds more than 10 %.
  '10': walkRun(8, 165, 90),
  '11': walkRun(6, 240, 90),
  '12': walkRun(6, 260, 90),
  '13': walkRun(6, 280, 90),
  '14': walkRun(6, 300, 60),
  '15': { kind: 'run', repeats: 1, runSeconds: 1800, walkSeconds: 0, pace: 'easy' },
}

function walk(minutes: number, pace: 'easy' | 'steady'): LevelShape {
  return { kind: 'walk', repeats: 1, runSeconds: 0, walkSeconds: minutes * 60, pace }
}

function walkRun(repeats: number, runSeconds: number, walkSeconds: number): LevelShape {
  return { kind: 'walk_run', repeats, runSeconds, walkSeconds, pace: 'easy' }
}
