import type { WithdrawWording, WordingEntry } from '@restride/contracts/instrument-wordings'
import { invalid } from '../problem.ts'
import type { Work } from '../work.ts'
import { appendVersion } from './append-version.ts'
import { readWordings } from './read-wordings.ts'

/**
 * From now on the codes stand alone again; what was loaded stays among the versions.
 * @throws ProblemError validation_failed when none is shown, version_conflict
 */
export async function withdrawWording(
  work: Work,
  version: number,
  { language, measure, reason }: WithdrawWording,
): Promise<WordingEntry> {
  const { current } = await readWordings(work)
  const isShown = current.some((one) => one.measure === measure && one.language === language)
  if (!isShown) throw invalid('/measure', 'No wording of it is shown in this language')
  return appendVersion(work, version, { measure, language, withdrawnReason: reason })
}
