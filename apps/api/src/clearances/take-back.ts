import type { Clearance } from '@restride/contracts/clearances'
import { letsRun } from '@restride/rules/decision'
import { recordEvent } from '../audit/record-event.ts'
import { touchEpisode } from '../episodes/touch-episode.ts'
import { requireCareTeam } from '../patients/care-team.ts'
import { ProblemError } from '../problem.ts'
import { requireRecentSignIn } from '../sign-in/require-recent-sign-in.ts'
import type { Work } from '../work.ts'
import { asJson, type BeforeDecision, beforeDecisionSchema } from './before-decision.ts'
import { readClearance } from './read-clearance.ts'

const ENDED = ['graduated', 'discharged']

/**
 * Undo, while the patient has not been told. The decision stays in the record, void; what it changed is put back.
 * @throws ProblemError not_found, not_in_care_team, step_up_required, grace_over, episode_closed
 */
export async function takeBackDecision(work: Work, clearanceId: string): Promise<Clearance> {
  const { now, tx } = work
  const row = await tx.clearance.findFirst({ where: { id: clearanceId }, select: voidableSelect })
  if (row === null) throw new ProblemError('not_found')
  await requireCareTeam(work, row.patientId)
  await requireRecentSignIn(work, 'signing_window')
  // A new decision, or a second tap on undo, waits here and then sees what this one did.
  await tx.$queryRaw`select 1 from episodes where id = ${row.episodeId}::uuid for update`
  const current = await tx.clearance.findFirstOrThrow({
    where: { id: clearanceId },
    select: voidableSelect,
  })
  if (current.voidedAt === null) {
    if (current.supersededById !== null || current.toldAt <= now)
      throw new ProblemError('grace_over')
    await putBack(work, current)
  }
  await recordEvent(work, {
    action: 'update',
    resource: 'clearance',
    resourceId: clearanceId,
    patientId: row.patientId,
  })
  return readClearance(work, clearanceId)
}

/** A second decision within the grace of the first takes that one back and is then made on what stood before it. */
export async function takeBackUntold(work: Work, episodeId: string): Promise<void> {
  const row = await work.tx.clearance.findFirst({
    where: { episodeId, supersededById: null, voidedAt: null, toldAt: { gt: work.now } },
    select: voidableSelect,
  })
  if (row !== null) await putBack(work, row)
}

const voidableSelect = {
  id: true,
  patientId: true,
  episodeId: true,
  decision: true,
  decidedAt: true,
  toldAt: true,
  voidedAt: true,
  suspendedAt: true,
  supersededById: true,
  before: true,
} as const

type Voidable = {
  id: string
  episodeId: string
  decision: Clearance['decision']
  decidedAt: Date
  suspendedAt: Date | null
  before: unknown
}

async function putBack(work: Work, row: Voidable): Promise<void> {
  const { actor, now, tx } = work
  const before = beforeDecisionSchema.parse(row.before)
  const episode = await tx.episode.findFirstOrThrow({
    where: { id: row.episodeId },
    select: {
      status: true,
      runningPausedAt: true,
      pauseCause: true,
      pauseFlagId: true,
      decisionDueSince: true,
    },
  })
  if (ENDED.includes(episode.status)) throw new ProblemError('episode_closed')
  const isPausedSince = pausedSince(row, before, episode)
  await tx.clearance.updateMany({
    where: { id: row.id, voidedAt: null },
    data: { voidedAt: now, voidedById: actor.userId },
  })
  await reinstate(work, row, isPausedSince)
  await touchEpisode(work, row.episodeId, {
    reviewOn: dateOf(before.reviewOn),
    ...(episode.decisionDueSince === null && {
      decisionDueSince: dateOf(before.decisionDueSince),
      decisionSummary: asJson(before.decisionSummary),
      decisionSuggestion: before.decisionSuggestion,
    }),
    // What was reported since stands: taking a decision back never lets anybody run who was just stopped.
    ...(!isPausedSince && {
      status: before.status,
      runningPausedAt: dateOf(before.runningPausedAt),
      pauseCause: before.pauseCause,
      pauseFlagId: before.pauseFlagId,
    }),
  })
  await reopen(work, row, before)
}

/** Whether a report or an assessment paused running after the decision. */
function pausedSince(
  { decision, suspendedAt }: Voidable,
  before: BeforeDecision,
  now: { runningPausedAt: Date | null; pauseCause: string | null; pauseFlagId: string | null },
): boolean {
  if (suspendedAt !== null) return true
  if (now.runningPausedAt === null) return false
  if (letsRun(decision)) return true
  return (
    now.pauseCause !== (before.pauseCause ?? 'decision') || now.pauseFlagId !== before.pauseFlagId
  )
}

/** The decision before it counts again; suspended, if what came since would have suspended it. */
async function reinstate(
  { now, tx }: Work,
  { id, suspendedAt }: Voidable,
  isPausedSince: boolean,
): Promise<void> {
  if (isPausedSince) {
    await tx.clearance.updateMany({
      where: {
        supersededById: id,
        suspendedAt: null,
        decision: { in: ['cleared', 'cleared_with_conditions'] },
      },
      data: { suspendedAt: suspendedAt ?? now },
    })
  }
  await tx.clearance.updateMany({ where: { supersededById: id }, data: { supersededById: null } })
}

/** Flags are open again, visits due again, and a plan made on the decision ends with it. */
async function reopen({ now, tx }: Work, row: Voidable, before: BeforeDecision): Promise<void> {
  const renewed = { version: { increment: 1 }, updatedAt: now }
  await tx.flag.updateMany({
    where: { id: { in: before.flagIds }, resolvedAt: row.decidedAt },
    data: {
      resolution: null,
      resolvedAt: null,
      resolvedById: null,
      version: { increment: 1 },
    },
  })
  await tx.followUp.updateMany({
    where: { clearanceId: row.id, status: 'due' },
    data: { status: 'closed', closeReason: 'superseded', ...renewed },
  })
  await tx.followUp.updateMany({
    where: { id: { in: before.followUpIds }, status: 'closed', closeReason: 'superseded' },
    data: { status: 'due', closeReason: null, ...renewed },
  })
  await tx.plan.updateMany({
    where: { clearanceId: row.id, endedAt: null },
    data: { endedAt: now, version: { increment: 1 } },
  })
}

function dateOf(at: string | null): Date | null {
  return at === null ? null : new Date(at)
}
