import type { ShadowReport } from '@restride/contracts/rule-settings'
import type { Settings } from '@restride/contracts/settings'
import { RULESET_V1, RULESETS } from '@restride/rules/ruleset'
import { type Candidate, type Shadow, shadow } from '@restride/rules/shadow'
import { recordEvent } from '../audit/record-event.ts'
import { limitedToCareTeamOf } from '../patients/care-team.ts'
import { ProblemError } from '../problem.ts'
import { checkSettings } from '../rule-settings/check-settings.ts'
import { currentSettings } from '../rule-settings/current-settings.ts'
import type { Work } from '../work.ts'
import { newestInputs } from './newest-inputs.ts'

/** Numbers about fewer patients than this could be recognised by who knows the clinic. */
const SMALLEST_CELL = 10

/**
 * Whose suggestion would change under another ruleset or other settings. Nothing is stored. A physiotherapist sees her
 * care team's episodes; an administrator reads no record, and gets the clinic's counts without the small ones.
 * @throws ProblemError not_found, validation_failed
 */
export async function shadowRuleset(
  work: Work,
  version: string,
  settings: Settings,
): Promise<ShadowReport> {
  const ruleset = RULESETS[version]
  if (ruleset === undefined) throw new ProblemError('not_found')
  checkSettings(settings)
  const before = { ruleset: RULESET_V1, settings: (await currentSettings(work)).settings }
  const after = { ruleset, settings }
  const userId = limitedToCareTeamOf(work)
  const isOfTeam = userId !== null
  const { inputs, isComplete } = await newestInputs(work, userId)
  const found = shadow(inputs, before, after)
  await recordEvent(work, {
    action: 'read',
    resource: 'ruleset_shadow',
    resourceId: null,
    patientId: null,
  })
  const sides = { before: named(before), after: named(after), isComplete }
  return isOfTeam ? { ...sides, ...ofTeam(found) } : { ...sides, ...ofClinic(found) }
}

function named({ ruleset, settings }: Candidate) {
  return { ruleset: ruleset.version, settings }
}

function ofTeam({ changed, counts, inputs }: Shadow) {
  return {
    scope: 'care_team' as const,
    inputs,
    counts: [...counts],
    changed: changed.map(({ criteria, key, ...change }) => ({
      ...change,
      episodeId: key,
      criteria: [...criteria],
    })),
  }
}

function ofClinic({ counts, inputs }: Shadow) {
  const withheld = counts.some(({ count }) => count < SMALLEST_CELL)
  return {
    scope: 'clinic' as const,
    // With the whole, the one small count left out could be worked out.
    inputs: withheld ? null : inputs,
    counts: counts.map((cell) => ({
      ...cell,
      count: cell.count < SMALLEST_CELL ? null : cell.count,
    })),
    changed: [],
  }
}
