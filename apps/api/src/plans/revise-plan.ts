import type { Plan, PlanFinding, RevisePlan } from '@restride/contracts/plans'
import { isBroken } from '@restride/rules/plans/finding'
import { recordEvent } from '../audit/record-event.ts'
import { ProblemError } from '../problem.ts'
import { assertVersion } from '../versions.ts'
import type { Work } from '../work.ts'
import { addRevision } from './add-revision.ts'
import { checkWeeks } from './check-weeks.ts'
import { findPlan } from './find-plan.ts'
import { noteOnEpisode } from './note-on-episode.ts'
import { planFindings } from './plan-findings.ts'
import { readPlan } from './read-plan.ts'
import { newestRevision } from './to-plan.ts'
import { stageForPlanning } from './valid-clearance.ts'

/**
 * Appends a revision, also while running is paused: planning is not running, only a decision and a release are. A
 * blocking limit it breaks must be kept with a reason; a level without its release never can.
 * @throws ProblemError not_found, not_in_care_team, version_conflict, no_valid_clearance, plan_breaks_limits,
 * episode_closed, validation_failed
 */
export async function revisePlan(
  work: Work,
  planId: string,
  version: number,
  input: RevisePlan,
): Promise<Plan> {
  const plan = await findPlan(work, planId)
  assertVersion(version, plan.version)
  if (plan.endedAt !== null)
    throw new ProblemError('episode_closed', { detail: 'The plan has ended' })
  const ruleWeeks = checkWeeks(input.weeks, await stageForPlanning(work, plan.episodeId))
  const findings = await planFindings(work, plan.episodeId, ruleWeeks, plan)
  requireReasons(findings, input.keep)
  const { changeNote, keep, weeks } = input
  const revised = await work.tx.plan.updateMany({
    where: { id: planId, version },
    data: { version: { increment: 1 } },
  })
  if (revised.count === 0) throw new ProblemError('version_conflict')
  const { patientId } = plan
  const revision = newestRevision(plan).revision + 1
  const kept = keep.filter((one) => findings.some((finding) => isAbout(one, finding)))
  await addRevision(
    work,
    { id: planId, patientId, revision },
    { weeks, findings, kept, changeNote },
  )
  await noteOnEpisode(work, plan.episodeId, weeks, findings)
  await recordEvent(work, { action: 'update', resource: 'plan', resourceId: planId, patientId })
  return readPlan(work, planId)
}

type Keep = RevisePlan['keep'][number]

function requireReasons(findings: readonly PlanFinding[], keep: readonly Keep[]): void {
  const broken = findings.filter((finding) => isBroken(finding) && finding.effect === 'blocking')
  const open = broken.filter(
    (finding) => finding.rule === 'PL-6' || !keep.some((one) => isAbout(one, finding)),
  )
  if (open.length > 0) throw new ProblemError('plan_breaks_limits', { facts: { findings: open } })
}

function isAbout(keep: Keep, finding: PlanFinding): boolean {
  const speaks = keep.text.trim() !== ''
  const { part, rule, week } = finding
  return (
    speaks && isBroken(finding) && keep.rule === rule && keep.part === part && keep.week === week
  )
}
