import type { Birth } from '@restride/contracts/episodes'
import { invalid } from '../problem.ts'

/** @throws ProblemError validation_failed naming the field whose day cannot be */
export function checkBirth(birth: Birth, today: string): void {
  if (birth.bornOn > today) throw invalid('/birth/bornOn', 'The birth cannot be in the future')
  const reviewed = birth.tearReviewedOn
  if (reviewed === null) return
  if (reviewed < birth.bornOn) throw invalid('/birth/tearReviewedOn', 'Earlier than the birth')
  if (reviewed > today) throw invalid('/birth/tearReviewedOn', 'Cannot be in the future')
}
