import {
  type Clearance,
  type DecideClearance,
  ENDS_AFTER_REVIEW_DAYS,
} from '@restride/contracts/clearances'
import { letsRun, type Weighed } from '@restride/rules/decision'
import { addDays } from '@restride/rules/plain-date'
import { uuidv7 } from 'uuidv7'
import { recordEvent } from '../audit/record-event.ts'
import { dateColumn } from '../calendar.ts'
import { episodeOf } from '../patients/episode-of.ts'
import { ProblemError } from '../problem.ts'
import { currentReadiness } from '../readiness/current-readiness.ts'
import { storeReadiness } from '../readiness/store-readiness.ts'
import { requireRecentSignIn } from '../sign-in/require-recent-sign-in.ts'
import type { Work } from '../work.ts'
import { asJson, beforeDecision, type BeforeDecision } from './before-decision.ts'
import { checkDecision } from './check-decision.ts'
import { followDecision } from './follow-decision.ts'
import { inForce } from './grace.ts'
import { readClearance } from './read-clearance.ts'
import { requestFollowUp } from './request-follow-up.ts'
import { takeBackUntold } from './take-back.ts'

const ENDED = ['graduated', 'discharged']

/**
 * Signs a physiotherapist's decision on the readiness that was on her screen, and everything that follows from it. A stop
 * counts for the patient at once; she is told, and may run, only after the grace (ADR 0022).
 * @throws ProblemError not_found, not_in_care_team, step_up_required, episode_closed and what checkDecision throws
 */
export async function decideClearance(
  work: Work,
  episodeId: string,
  input: DecideClearance,
  graceMs: number,
): Promise<Clearance> {
  const episode = await episodeOf(work, episodeId)
  await requireRecentSignIn(work, 'signing_window')
  // Two decisions at the same moment: the second one waits, and then finds itself decided on old readiness or not.
  await work.tx.$queryRaw`select 1 from episodes where id = ${episodeId}::uuid for update`
  const { status } = await work.tx.episode.findFirstOrThrow({
    where: { id: episodeId },
    select: { status: true },
  })
  if (ENDED.includes(status)) throw new ProblemError('episode_closed')
  const current = await currentReadiness(work, episodeId)
  const weighed = checkDecision(work, input, current)
  await takeBackUntold(work, episodeId)
  const before = await beforeDecision(work, episodeId)
  const readinessId = await storeReadiness(work, episode, null, current)
  const clearanceId = await insertClearance(work, episode, input, {
    ...weighed,
    readinessId,
    before,
    toldAt: new Date(work.now.getTime() + graceMs),
  })
  await requestFollowUp(work, episode, clearanceId, input)
  await followDecision(work, episodeId, input)
  await recordEvent(work, {
    action: 'sign',
    resource: 'clearance',
    resourceId: clearanceId,
    patientId: episode.patientId,
  })
  return readClearance(work, clearanceId)
}

type Decided = Pick<Weighed, 'agrees' | 'overrides'> & {
  readinessId: string
  before: BeforeDecision
  toldAt: Date
}

async function insertClearance(
  work: Work,
  episode: { id: string; patientId: string },
  input: DecideClearance,
  { agrees, before, overrides, readinessId, toldAt }: Decided,
): Promise<string> {
  const { actor, now, tx } = work
  const id = uuidv7()
  const patient = await tx.patient.findFirstOrThrow({
    where: { id: episode.patientId },
    select: { locale: true },
  })
  await tx.clearance.createMany({
    data: {
      id,
      clinicId: actor.clinicId,
      patientId: episode.patientId,
      episodeId: episode.id,
      readinessId,
      decision: input.decision,
      stage: input.stage,
      conditions: input.conditions,
      reviewOn: dateColumn(input.reviewOn),
      expiresOn: letsRun(input.decision)
        ? dateColumn(addDays(input.reviewOn, ENDS_AFTER_REVIEW_DAYS))
        : null,
      agrees,
      overrides,
      reasonCode: input.reason?.code ?? null,
      reasonText: input.reason?.text ?? null,
      criterionReasons: input.criterionReasons,
      beforeThreeWeeks: input.acknowledgesBeforeThreeWeeks,
      patientMessage: input.patientMessage,
      patientLang: patient.locale,
      signature: input.signature,
      decidedById: actor.userId,
      decidedAt: now,
      toldAt,
      before: asJson(before),
    },
  })
  await tx.clearance.updateMany({
    where: { ...inForce(episode.id), NOT: { id } },
    data: { supersededById: id },
  })
  return id
}
