import type { Plan, PlanProgress, ReleaseLevel } from '@restride/contracts/plans'
import { planWeeksSchema } from '@restride/contracts/plans'
import {
  daysAtLevel,
  LEAST_DAYS_AT_LEVEL,
  USUAL_DAYS_AT_LEVEL,
} from '@restride/rules/plans/level-days'
import { recordEvent } from '../audit/record-event.ts'
import { touchEpisode } from '../episodes/touch-episode.ts'
import { ProblemError } from '../problem.ts'
import { assertVersion } from '../versions.ts'
import type { Work } from '../work.ts'
import { findPlan } from './find-plan.ts'
import { isAbove, isLevel, isRunLevel, nextLevel } from './plan-levels.ts'
import { planProgress } from './plan-progress.ts'
import { readPlan } from './read-plan.ts'
import { newestRevision, type PlanRow } from './to-plan.ts'
import { requireClearance } from './valid-clearance.ts'

/**
 * Shows the patient the sessions of the next level. Nothing else does.
 * @throws ProblemError not_found, not_in_care_team, version_conflict, no_valid_clearance, level_not_next,
 * level_on_hold, reason_required, episode_closed
 */
export async function releaseLevel(
  work: Work,
  planId: string,
  version: number,
  { level, note }: ReleaseLevel,
): Promise<Plan> {
  const plan = await findPlan(work, planId)
  assertVersion(version, plan.version)
  if (plan.endedAt !== null)
    throw new ProblemError('episode_closed', { detail: 'The plan has ended' })
  const { stage } = await requireClearance(work, plan.episodeId)
  if (!isLevel(level) || isAbove(level, stage)) {
    throw new ProblemError('no_valid_clearance', {
      detail: `The clearance allows up to level ${stage}`,
    })
  }
  await checkTurn(work, plan, { level, note })
  await insertRelease(work, plan, version, { level, note })
  if (isRunLevel(level)) await touchEpisode(work, plan.episodeId, { status: 'running' })
  const { patientId } = plan
  await recordEvent(work, {
    action: 'sign',
    resource: 'plan_release',
    resourceId: planId,
    patientId,
  })
  return readPlan(work, planId)
}

async function checkTurn(work: Work, plan: PlanRow, { level, note }: ReleaseLevel): Promise<void> {
  const weeks = planWeeksSchema.parse(newestRevision(plan).weeks)
  const next = nextLevel(weeks, plan.releases)
  if (level !== next) throw new ProblemError('level_not_next', { facts: { nextLevel: next } })
  const progress = await planProgress(work, plan)
  if (progress === null) return
  const days = daysAtLevel(progress.since, work.today)
  if (days < LEAST_DAYS_AT_LEVEL) {
    throw new ProblemError('level_not_next', {
      detail: `${days} days at the level before; at least ${LEAST_DAYS_AT_LEVEL}`,
    })
  }
  if (progress.status === 'hold' || progress.status === 'reassess') {
    throw new ProblemError('level_on_hold', { detail: progress.reason.en, facts: { progress } })
  }
  if (note !== null && note.trim() !== '') return
  const missing = whyNote(progress, days)
  if (missing !== null) {
    throw new ProblemError('reason_required', { errors: [{ pointer: '/note', message: missing }] })
  }
}

/** What a release without a note would pass over; `null` when nothing. */
function whyNote({ reason, status }: PlanProgress, days: number): string | null {
  if (days < USUAL_DAYS_AT_LEVEL) {
    return `${days} of ${USUAL_DAYS_AT_LEVEL} days at the level before`
  }
  return status === 'eligible' ? null : reason.en
}

async function insertRelease(
  work: Work,
  plan: PlanRow,
  version: number,
  { level, note }: ReleaseLevel,
): Promise<void> {
  const { actor, now, tx } = work
  const changed = await tx.plan.updateMany({
    where: { id: plan.id, version },
    data: { version: { increment: 1 } },
  })
  if (changed.count === 0) throw new ProblemError('version_conflict')
  await tx.planRelease.createMany({
    data: {
      clinicId: actor.clinicId,
      patientId: plan.patientId,
      planId: plan.id,
      level,
      note,
      releasedById: actor.userId,
      releasedAt: now,
    },
  })
}
