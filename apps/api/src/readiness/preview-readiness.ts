import type { EpisodeReadiness, ReadinessInput } from '@restride/contracts/readiness'
import { UnusableFactsError } from '@restride/rules/check-facts'
import { ProblemError } from '../problem.ts'
import { currentSettings } from '../rule-settings/current-settings.ts'
import type { Work } from '../work.ts'
import { judged } from './judged.ts'

/**
 * What the rules say of any input by the clinic's settings. No record is read, nothing is stored.
 * @throws ProblemError validation_failed when the facts contradict each other
 */
export async function previewReadiness(
  work: Work,
  { profile, ...facts }: ReadinessInput,
): Promise<EpisodeReadiness> {
  const settings = await currentSettings(work)
  try {
    return judged(settings, facts, profile)
  } catch (error) {
    if (!(error instanceof UnusableFactsError)) throw error
    const errors = error.problems.map(({ path, reason }) => ({
      pointer: `/${path.join('/')}`,
      message: reason.en,
    }))
    throw new ProblemError('validation_failed', { errors })
  }
}
