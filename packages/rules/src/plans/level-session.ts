import type { LoggedSession } from '../responses/session.ts'
import type { LevelId } from './plan.ts'

/** Whether a logged session is one of this level: walks at a walking level, runs at a running one. */
export function isSessionOf(kind: LoggedSession['kind'], level: LevelId): boolean {
  return level.startsWith('W') ? kind === 'walk' : kind === 'walk_run' || kind === 'run'
}
