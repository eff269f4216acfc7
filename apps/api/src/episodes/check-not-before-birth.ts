import { plainDate } from '../calendar.ts'
import { invalid } from '../problem.ts'
import type { Work } from '../work.ts'

/**
 * Evidence from before the birth is none of this episode, and the rules refuse to judge it.
 * @throws ProblemError validation_failed at `pointer` when the day lies before the birth
 */
export async function checkNotBeforeBirth(
  { tx }: Work,
  episodeId: string,
  pointer: string,
  day: string,
): Promise<void> {
  const birth = await tx.birth.findFirst({ where: { episodeId }, select: { bornOn: true } })
  if (birth !== null && day < plainDate(birth.bornOn))
    throw invalid(pointer, 'Earlier than the birth')
}
