import type { ClearanceSummary } from '@restride/contracts/clearances'
import type { Episode } from '@restride/contracts/episodes'
import { letsRun } from '@restride/rules/decision'
import { LEVELS } from '@restride/rules/plans/plan'
import { isLevel } from './plan-weeks.ts'

/** Whether she may run today, and up to which level; the server asks the same again. */
export type Permission =
  | { state: 'cleared'; stage: string; until: string | null }
  | { state: 'paused' }
  | { state: 'none' }

export function permissionOf(
  { runningPause }: Pick<Episode, 'runningPause'>,
  clearances: readonly ClearanceSummary[],
  today: string,
): Permission {
  if (runningPause !== null) return { state: 'paused' }
  const valid = clearances.find(
    ({ decision, supersededById, suspendedAt, expiresOn }) =>
      letsRun(decision) &&
      supersededById === null &&
      suspendedAt === null &&
      (expiresOn === null || expiresOn >= today),
  )
  if (!valid || valid.stage === null) return { state: 'none' }
  return { state: 'cleared', stage: valid.stage, until: valid.expiresOn }
}

export function isAbove(level: string, stage: string): boolean {
  return isLevel(level) && isLevel(stage) && LEVELS.indexOf(level) > LEVELS.indexOf(stage)
}
