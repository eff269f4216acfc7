import type { CriterionResult, EpisodeReadiness } from '@restride/contracts/readiness'
import type { Findings } from '@restride/contracts/findings'
import { overlay, withSignature } from '@restride/rules/assess'
import type { ProfileId } from '@restride/rules/criterion'
import { evaluateReadiness, type Readiness } from '@restride/rules/readiness'
import { RULESET_V1 } from '@restride/rules/ruleset'
import type { Status } from '../ui/status-chip.tsx'

/** The order of every screen. */
export const STANDINGS = ['not-met', 'not-tested', 'watch', 'met'] as const satisfies Status[]

type Judged = Pick<CriterionResult, 'state' | 'effect'>

/** Which of the four a criterion is shown as; `null` when it does not apply. */
export function standingOf({ state, effect }: Judged): Status | null {
  switch (state) {
    case 'met':
      return 'met'
    case 'unknown':
      return 'not-tested'
    case 'not_met':
      return effect === 'caution' || effect === 'info' ? 'watch' : 'not-met'
    case 'not_applicable':
      return null
  }
}

/** What the rules would say if the draft were signed today, by the clinic's settings. The clinic's record decides. */
export function previewReadiness(
  { facts, readiness }: EpisodeReadiness,
  draft: { findings: Findings; assessedOn: string },
  profile: ProfileId,
): Readiness {
  const laid = overlay(facts, draft.findings, draft.assessedOn)
  const { settings = RULESET_V1.settings } = readiness
  const rules = { ...RULESET_V1, settings }
  return evaluateReadiness(withSignature(laid, facts.askedOn, 'physio'), profile, rules)
}
