import type { AnswerCorrection, ListedCorrection } from '@restride/contracts/corrections'
import { recordEvent } from '../audit/record-event.ts'
import { invalid, ProblemError } from '../problem.ts'
import { assertVersion } from '../versions.ts'
import type { Work } from '../work.ts'
import { findCorrection } from './find-correction.ts'
import { readCorrection } from './read-correction.ts'

/**
 * The clinic's answer, once: what was amended, or why not.
 * @throws ProblemError not_found, not_in_care_team, version_conflict, correction_answered, validation_failed
 */
export async function answerCorrection(
  work: Work,
  correctionId: string,
  version: number,
  input: AnswerCorrection,
): Promise<ListedCorrection> {
  const current = await findCorrection(work, correctionId)
  assertVersion(version, current.version)
  if (current.outcome !== null) throw new ProblemError('correction_answered')
  const amendmentId = input.outcome === 'accepted' ? input.amendmentId : null
  if (amendmentId !== null) await checkAmendment(work, current.patientId, amendmentId)
  const answered = await work.tx.correctionRequest.updateMany({
    where: { id: correctionId, version, outcome: null },
    data: {
      outcome: input.outcome,
      answer: input.answer,
      amendmentId,
      answeredById: work.actor.userId,
      answeredAt: work.now,
      version: { increment: 1 },
    },
  })
  if (answered.count === 0) throw new ProblemError('version_conflict')
  await recordEvent(work, {
    action: 'update',
    resource: 'correction_request',
    resourceId: correctionId,
    patientId: current.patientId,
  })
  return readCorrection(work, correctionId)
}

/** Signed, hers, and really an amendment: what stood before it stays readable beside it. */
async function checkAmendment(work: Work, patientId: string, amendmentId: string): Promise<void> {
  const amendment = await work.tx.assessment.findFirst({
    where: { id: amendmentId, patientId, amendsId: { not: null }, signedAt: { not: null } },
    select: { id: true },
  })
  if (amendment === null) throw invalid('/amendmentId', 'Not a signed amendment in her record')
}
