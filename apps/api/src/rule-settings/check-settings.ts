import type { Settings } from '@restride/contracts/settings'
import { settingsProblems } from '@restride/rules/setting-ranges'
import { ProblemError } from '../problem.ts'

/** @throws ProblemError validation_failed naming every setting that cannot be used */
export function checkSettings(settings: Settings): void {
  const problems = settingsProblems(settings)
  if (problems.length === 0) return
  throw new ProblemError('validation_failed', {
    errors: problems.map(({ path, reason }) => ({
      pointer: `/settings/${path}`,
      message: reason.en,
    })),
  })
}
