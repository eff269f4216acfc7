import type { Assessment } from '@restride/contracts/assessments'
import { recordEvent } from '../audit/record-event.ts'
import { touchEpisode } from '../episodes/touch-episode.ts'
import { ProblemError } from '../problem.ts'
import { currentReadiness } from '../readiness/current-readiness.ts'
import { storeReadiness } from '../readiness/store-readiness.ts'
import { assertVersion } from '../versions.ts'
import type { Work } from '../work.ts'
import { decisionSummary } from './decision-summary.ts'
import { findAssessment } from './find-assessment.ts'
import { readAssessment } from './read-assessment.ts'
import { referOnWarningSign } from './refer-on-warning-sign.ts'
import type { AssessmentRow } from './to-assessment.ts'

/**
 * Makes a draft final, stores what the rules say of it, and puts the patient up for a decision.
 * @throws ProblemError not_found, not_in_care_team, already_signed, version_conflict
 */
export async function signAssessment(
  work: Work,
  assessmentId: string,
  version: number,
): Promise<Assessment> {
  const draft = await findAssessment(work, assessmentId)
  if (draft.status !== 'draft') throw new ProblemError('already_signed')
  assertVersion(version, draft.version)
  await markSigned(work, draft, version)
  const episode = { id: draft.episodeId, patientId: draft.patientId }
  const current = await currentReadiness(work, episode.id)
  await storeReadiness(work, episode, assessmentId, current)
  const { status } = await work.tx.episode.findFirstOrThrow({
    where: { id: episode.id },
    select: { status: true },
  })
  await touchEpisode(work, episode.id, {
    ...(status === 'intake' && { status: 'assessing' }),
    decisionDueSince: work.now,
    decisionSuggestion: current.readiness.suggestion,
    decisionSummary: decisionSummary(current.readiness),
  })
  await referOnWarningSign(work, episode, current.readiness)
  await recordEvent(work, {
    action: 'sign',
    resource: 'assessment',
    resourceId: assessmentId,
    patientId: episode.patientId,
  })
  return readAssessment(work, assessmentId)
}

async function markSigned(work: Work, draft: AssessmentRow, version: number): Promise<void> {
  const signed = await work.tx.assessment.updateMany({
    where: { id: draft.id, version, status: 'draft' },
    data: {
      status: 'signed',
      signedAt: work.now,
      signedById: work.actor.userId,
      version: { increment: 1 },
      updatedAt: work.now,
    },
  })
  if (signed.count === 0) throw new ProblemError('version_conflict')
  if (draft.amendsId === null) return
  await work.tx.assessment.updateMany({
    where: { id: draft.amendsId },
    data: { status: 'amended', version: { increment: 1 }, updatedAt: work.now },
  })
}
