import { type LevelId, LEVELS } from '@restride/rules/plans/plan'

export type { LevelId }

export function isLevel(level: string): level is LevelId {
  const levels: readonly string[] = LEVELS
  return levels.includes(level)
}

export function isAbove(level: LevelId, highest: LevelId): boolean {
  return LEVELS.indexOf(level) > LEVELS.indexOf(highest)
}

/** Walk levels have no running in them. */
export function isRunLevel(level: string): boolean {
  return !level.startsWith('W')
}

/** The first level of the plan, in the order of its weeks, that is not released; `null` when all are. */
export function nextLevel(
  weeks: readonly { level: string }[],
  releases: readonly { level: string }[],
): string | null {
  const released = new Set(releases.map(({ level }) => level))
  return weeks.find(({ level }) => !released.has(level))?.level ?? null
}
