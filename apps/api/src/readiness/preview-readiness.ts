import type { EpisodeReadiness, ReadinessInput } from '@restride/contracts/readiness'
import { currentSettings } from '../rule-settings/current-settings.ts'
import type { Work } from '../work.ts'
import { judged } from './judged.ts'

/** What the rules say of any input by the clinic's settings. No record is read, nothing is stored. */
export async function previewReadiness(
  work: Work,
  { profile, ...facts }: ReadinessInput,
): Promise<EpisodeReadiness> {
  return judged(await currentSettings(work), facts, profile)
}
