import { plainDate } from '../calendar.ts'
import { invalid } from '../problem.ts'

/** @throws ProblemError validation_failed when the day lies in the future or before the birth */
export function checkAssessedOn(assessedOn: string, bornOn: Date | null, today: string): void {
  if (assessedOn > today) throw invalid('/assessedOn', 'Cannot be in the future')
  if (bornOn !== null && assessedOn < plainDate(bornOn)) {
    throw invalid('/assessedOn', 'Earlier than the birth')
  }
}
