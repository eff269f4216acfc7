import type { WordingEntry, WordingFile } from '@restride/contracts/instrument-wordings'
import { wordingProblems } from '@restride/rules/measures/clinic-wording'
import { ProblemError } from '../problem.ts'
import type { Work } from '../work.ts'
import { appendVersion } from './append-version.ts'

/**
 * Keeps the clinic's wording of one instrument as a new version, which is shown from now on. Answered without the text.
 * @throws ProblemError validation_failed naming each place in the file, version_conflict
 */
export async function recordWording(
  work: Work,
  version: number,
  file: WordingFile,
): Promise<WordingEntry> {
  const problems = wordingProblems(file)
  if (problems.length > 0) {
    throw new ProblemError('validation_failed', {
      errors: problems.map(({ path, reason }) => ({
        pointer: ['/file', ...path].join('/'),
        message: reason.en,
      })),
    })
  }
  const { format: _format, ...content } = file
  return appendVersion(work, version, {
    measure: file.measure,
    language: file.language,
    content,
    licenceHolder: file.licence.holder,
    licenceReference: file.licence.reference,
    withdrawnReason: null,
  })
}
