import type { RulesetDetail } from '@restride/contracts/rule-settings'
import { SETTING_NAMES, SETTINGS } from '@restride/rules/setting-ranges'
import { ProblemError } from '../problem.ts'
import { listRulesets } from './list-rulesets.ts'

/** One ruleset with its criteria, and what a clinic may set. @throws ProblemError not_found */
export function readRuleset(version: string): RulesetDetail {
  const ruleset = listRulesets().find((one) => one.version === version)
  if (ruleset === undefined) throw new ProblemError('not_found')
  const settings = SETTING_NAMES.map((name) => {
    const { name: label, ...definition } = SETTINGS[name]
    return { name, label, ...definition }
  })
  return { ...ruleset, settings }
}
