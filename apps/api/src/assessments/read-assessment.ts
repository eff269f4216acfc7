import type { Assessment } from '@restride/contracts/assessments'
import { recordEvent } from '../audit/record-event.ts'
import type { Work } from '../work.ts'
import { findAssessment } from './find-assessment.ts'
import { toAssessment } from './to-assessment.ts'

export async function readAssessment(work: Work, assessmentId: string): Promise<Assessment> {
  const row = await findAssessment(work, assessmentId)
  await recordEvent(work, {
    action: 'read',
    resource: 'assessment',
    resourceId: row.id,
    patientId: row.patientId,
  })
  return toAssessment(row)
}
