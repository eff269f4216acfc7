import type { Assessment } from '@restride/contracts/assessments'
import { findingsSchema } from '@restride/contracts/findings'
import { uuidv7 } from 'uuidv7'
import { recordEvent } from '../audit/record-event.ts'
import { isUniqueViolation } from '../database-problem.ts'
import { touchEpisode } from '../episodes/touch-episode.ts'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { findAssessment } from './find-assessment.ts'
import { readAssessment } from './read-assessment.ts'

/**
 * Opens a corrected version of a signed assessment as a draft; the signed one stays as it is.
 * @throws ProblemError not_found, not_in_care_team, not_signed, already_amended
 */
export async function amendAssessment(
  work: Work,
  assessmentId: string,
  reason: string,
): Promise<Assessment> {
  const signed = await findAssessment(work, assessmentId)
  if (signed.status === 'draft') throw new ProblemError('not_signed')
  if (signed.status === 'amended' || signed.amendedBy !== null)
    throw new ProblemError('already_amended')
  const id = uuidv7()
  const { episodeId, patientId } = signed
  try {
    await work.tx.assessment.createMany({
      data: {
        id,
        clinicId: work.actor.clinicId,
        patientId,
        episodeId,
        number: signed.number,
        status: 'draft',
        assessedOn: signed.assessedOn,
        findings: findingsSchema.parse(signed.findings),
        ownWords: signed.ownWords,
        notes: signed.notes,
        authorId: work.actor.userId,
        amendsId: assessmentId,
        amendReason: reason,
        createdAt: work.now,
        updatedAt: work.now,
      },
    })
  } catch (error) {
    // One draft at a time: another assessment of this episode is being written.
    if (isUniqueViolation(error)) throw new ProblemError('already_amended')
    throw error
  }
  await touchEpisode(work, episodeId, {})
  await recordEvent(work, { action: 'create', resource: 'assessment', resourceId: id, patientId })
  return readAssessment(work, id)
}
