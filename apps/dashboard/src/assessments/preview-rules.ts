import type { EpisodeReadiness } from '@restride/contracts/readiness'
import type { Findings } from '@restride/contracts/findings'
import { overlay, withSignature } from '@restride/rules/assess'
import type { ProfileId } from '@restride/rules/criterion'
import { type Finding, readinessOf, type Suggestion } from '@restride/rules/readiness'
import { RULESET_V1 } from '@restride/rules/ruleset'

export { CONDITION_NAMES } from '@restride/rules/conditions'
export { OUTCOME_MEASURES } from '@restride/rules/facts'
export { FEVER_C } from '@restride/rules/evidence/standing-signs'
export { daysBetween } from '@restride/rules/plain-date'
export { CALL_811_TODAY, CALL_911, CALL_988, SIGNS } from '@restride/rules/signs'
export { TESTS } from '@restride/rules/tests-catalogue'

/** What a preview tells of a criterion; whom to cite and what to tell her are the record's to say. */
export type PreviewFinding = Pick<
  Finding,
  'id' | 'title' | 'state' | 'effect' | 'value' | 'reason' | 'wouldChange'
>
export type Preview = { suggestion: Suggestion; criteria: readonly PreviewFinding[] }

/**
 * What the rules would say if the draft were signed today, by the clinic's settings. The form checked it; the clinic's
 * record decides.
 */
export function previewReadiness(
  { facts, readiness }: EpisodeReadiness,
  draft: { findings: Findings; assessedOn: string },
  profile: ProfileId,
): Preview {
  const laid = overlay(facts, draft.findings, draft.assessedOn)
  const { settings = RULESET_V1.settings } = readiness
  const rules = { ...RULESET_V1, settings }
  return readinessOf(withSignature(laid, facts.askedOn, 'physio'), profile, rules)
}
