import { dateColumn } from '../calendar.ts'
import { inForce, untoldPermission } from '../clearances/grace.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { isLevel, type LevelId } from './plan-levels.ts'

export type ValidClearance = { id: string; stage: LevelId }

/** The decision that lets her run today: not superseded, not suspended, not expired. `null` when there is none. */
export async function validClearance(
  work: Work,
  episodeId: string,
): Promise<ValidClearance | null> {
  return findValid(work, inForce(episodeId))
}

/** The one that lets her run as far as she has been told. */
export async function toldClearance(work: Work, episodeId: string): Promise<ValidClearance | null> {
  const untold = await untoldPermission(work, episodeId)
  if (untold === null) return validClearance(work, episodeId)
  return findValid(work, { episodeId, supersededById: untold.id, voidedAt: null })
}

async function findValid(
  work: Work,
  counts: Prisma.ClearanceWhereInput,
): Promise<ValidClearance | null> {
  const clearance = await work.tx.clearance.findFirst({
    where: {
      ...counts,
      decision: { in: ['cleared', 'cleared_with_conditions'] },
      suspendedAt: null,
      expiresOn: { gte: dateColumn(work.today) },
    },
    select: { id: true, stage: true },
  })
  if (clearance === null || clearance.stage === null || !isLevel(clearance.stage)) return null
  return { id: clearance.id, stage: clearance.stage }
}

/**
 * How high a plan may be drawn: the stage of the newest decision that let her run, suspended or expired as it may be.
 * @throws ProblemError episode_closed, no_valid_clearance when there never was one
 */
export async function stageForPlanning(work: Work, episodeId: string): Promise<LevelId> {
  const { status } = await work.tx.episode.findFirstOrThrow({
    where: { id: episodeId },
    select: { status: true },
  })
  if (ENDED.includes(status)) throw new ProblemError('episode_closed')
  const clearance = await work.tx.clearance.findFirst({
    where: {
      episodeId,
      voidedAt: null,
      decision: { in: ['cleared', 'cleared_with_conditions'] },
    },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    select: { stage: true },
  })
  const stage = clearance?.stage ?? null
  if (stage === null || !isLevel(stage)) throw new ProblemError('no_valid_clearance')
  return stage
}

const ENDED = ['graduated', 'discharged']

/** @throws ProblemError episode_closed; no_valid_clearance, also while running is paused */
export async function requireClearance(work: Work, episodeId: string): Promise<ValidClearance> {
  const episode = await work.tx.episode.findFirstOrThrow({
    where: { id: episodeId },
    select: { runningPausedAt: true, status: true },
  })
  if (ENDED.includes(episode.status)) throw new ProblemError('episode_closed')
  if (episode.runningPausedAt !== null) {
    throw new ProblemError('no_valid_clearance', {
      detail: 'Running is paused; only a new decision ends the pause',
    })
  }
  const clearance = await validClearance(work, episodeId)
  if (clearance === null) throw new ProblemError('no_valid_clearance')
  return clearance
}
