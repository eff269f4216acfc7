import { canonicalJson } from '@restride/rules/canonical-json'
import { type Replay } from '@restride/contracts/clearances'
import { readinessSchema } from '@restride/contracts/readiness'
import { readinessOf } from '@restride/rules/readiness'
import { RULESETS } from '@restride/rules/ruleset'
import type { Work } from '../work.ts'
import { readClearance } from './read-clearance.ts'

/** Evaluates the frozen input again by the ruleset and the settings of its day and holds it against what was stored. */
export async function replayClearance(work: Work, clearanceId: string): Promise<Replay> {
  const clearance = await readClearance(work, clearanceId)
  const ruleset = RULESETS[clearance.rulesetVersion]
  if (ruleset === undefined) throw new Error(`ruleset ${clearance.rulesetVersion} is gone`)
  const { profile, settings = ruleset.settings } = clearance.readiness
  const again = readinessOf(clearance.facts, profile, { ...ruleset, settings })
  const replayed = readinessSchema.parse(again)
  return {
    clearanceId,
    rulesetVersion: clearance.rulesetVersion,
    same: canonicalJson(replayed) === canonicalJson(clearance.readiness),
    stored: clearance.readiness,
    replayed,
  }
}
