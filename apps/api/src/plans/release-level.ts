import type { Plan, ReleaseLevel } from '@restride/contracts/plans'
import { planWeeksSchema } from '@restride/contracts/plans'
import { daysBetween } from '@restride/rules/plain-date'
import { recordEvent } from '../audit/record-event.ts'
import { dayIn } from '../calendar.ts'
import { touchEpisode } from '../episodes/touch-episode.ts'
import { ProblemError } from '../problem.ts'
import { assertVersion } from '../versions.ts'
import type { Work } from '../work.ts'
import { findPlan } from './find-plan.ts'
import { isAbove, isLevel, isRunLevel, nextLevel } from './plan-levels.ts'
import { readPlan } from './read-plan.ts'
import { newestRevision, type PlanRow } from './to-plan.ts'
import { requireClearance } from './valid-clearance.ts'

/** Days at a level, clinical-rules.md 9.1 "levels". */
const USUAL_DAYS = 21
const LEAST_DAYS = 14

/**
 * Shows the patient the sessions of the next level. Nothing else does.
 * @throws ProblemError not_found, not_in_care_team, version_conflict, no_valid_clearance, level_not_next,
 * reason_required, episode_closed
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
  checkTurn(work, plan, { level, note })
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

function checkTurn(work: Work, plan: PlanRow, { level, note }: ReleaseLevel): void {
  const weeks = planWeeksSchema.parse(newestRevision(plan).weeks)
  const next = nextLevel(weeks, plan.releases)
  if (level !== next) throw new ProblemError('level_not_next', { facts: { nextLevel: next } })
  const days = daysAtLevel(work, plan, weeks)
  if (days === null) return
  if (days < LEAST_DAYS) {
    throw new ProblemError('level_not_next', {
      detail: `${days} days at the level before; at least ${LEAST_DAYS}`,
    })
  }
  if (days < USUAL_DAYS && (note === null || note.trim() === '')) {
    throw new ProblemError('reason_required', {
      errors: [{ pointer: '/note', message: `${days} of ${USUAL_DAYS} days at the level before` }],
    })
  }
}

/** Days since the last released level began: its release, or its first week when that came later. */
function daysAtLevel(
  { actor, today }: Work,
  plan: PlanRow,
  weeks: readonly { level: string; startsOn: string }[],
): number | null {
  const last = plan.releases.at(-1)
  if (last === undefined) return null
  const releasedOn = dayIn(actor.timeZone, last.releasedAt)
  const firstWeek = weeks.find(({ level }) => level === last.level)?.startsOn ?? releasedOn
  return daysBetween(firstWeek > releasedOn ? firstWeek : releasedOn, today)
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
