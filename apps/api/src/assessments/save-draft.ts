import type { Assessment, UpdateAssessment } from '@restride/contracts/assessments'
import { type Findings, findingsSchema } from '@restride/contracts/findings'
import { recordEvent } from '../audit/record-event.ts'
import { dateColumn } from '../calendar.ts'
import { invalid, ProblemError } from '../problem.ts'
import { assertVersion } from '../versions.ts'
import type { Work } from '../work.ts'
import { checkAssessedOn } from './check-assessed-on.ts'
import { findAssessment } from './find-assessment.ts'
import { mergeFindings } from './merge-findings.ts'
import { readAssessment } from './read-assessment.ts'

/**
 * Saves what changed in a draft.
 * @throws ProblemError not_found, not_in_care_team, already_signed, version_conflict, validation_failed
 */
export async function saveDraft(
  work: Work,
  assessmentId: string,
  version: number,
  input: UpdateAssessment,
): Promise<Assessment> {
  const current = await findAssessment(work, assessmentId)
  if (current.status !== 'draft') throw new ProblemError('already_signed')
  assertVersion(version, current.version)
  const findings = mergeFindings(findingsSchema.parse(current.findings), input.findings ?? {})
  checkClearedOn(findings, work.today)
  if (input.assessedOn !== undefined) await checkDay(work, current.episodeId, input.assessedOn)
  const { assessedOn, notes, ownWords } = input
  const saved = await work.tx.assessment.updateMany({
    where: { id: assessmentId, version, status: 'draft' },
    data: {
      findings,
      ...(assessedOn !== undefined && { assessedOn: dateColumn(assessedOn) }),
      ...(notes !== undefined && { notes }),
      ...(ownWords !== undefined && { ownWords }),
      version: { increment: 1 },
      updatedAt: work.now,
    },
  })
  if (saved.count === 0) throw new ProblemError('version_conflict')
  await recordEvent(work, {
    action: 'update',
    resource: 'assessment',
    resourceId: assessmentId,
    patientId: current.patientId,
  })
  return readAssessment(work, assessmentId)
}

async function checkDay(work: Work, episodeId: string, assessedOn: string): Promise<void> {
  const birth = await work.tx.birth.findFirst({ where: { episodeId }, select: { bornOn: true } })
  checkAssessedOn(assessedOn, birth?.bornOn ?? null, work.today)
}

function checkClearedOn(findings: Findings, today: string): void {
  for (const [condition, { clearedOn }] of Object.entries(findings.conditions.answers)) {
    if (clearedOn !== null && clearedOn > today) {
      throw invalid(
        `/findings/conditions/answers/${condition}/clearedOn`,
        'Cannot be in the future',
      )
    }
  }
}
