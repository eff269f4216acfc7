import type { ShadowReport } from '@restride/contracts/rule-settings'
import type { Text } from '@restride/contracts/primitives'
import type { Settings } from '@restride/contracts/settings'
import { RULESET_V1, RULESETS } from '@restride/rules/ruleset'
import { type Candidate, type Shadow, shadow } from '@restride/rules/shadow'
import { recordEvent } from '../audit/record-event.ts'
import { limitedToCareTeamOf, patientName } from '../patients/care-team.ts'
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
  return isOfTeam ? { ...sides, ...(await ofTeam(work, found)) } : { ...sides, ...ofClinic(found) }
}

function named({ ruleset, settings }: Candidate) {
  return { ruleset: ruleset.version, settings }
}

async function ofTeam({ tx }: Work, { changed, counts, inputs }: Shadow) {
  const episodes = await tx.episode.findMany({
    where: { id: { in: changed.map(({ key }) => key) } },
    select: {
      id: true,
      patient: { select: { id: true, givenName: true, familyName: true, preferredName: true } },
    },
  })
  const patients = new Map(episodes.map(({ id, patient }) => [id, patient]))
  return {
    scope: 'care_team' as const,
    inputs,
    counts: [...counts],
    criteria: criteriaOf(changed),
    changed: changed.flatMap(({ criteria, key, ...change }) => {
      const patient = patients.get(key)
      if (!patient) return []
      const who = { id: patient.id, name: patientName(patient) }
      return [{ ...change, episodeId: key, patient: who, criteria: [...criteria] }]
    }),
  }
}

function ofClinic({ changed, counts, inputs }: Shadow) {
  const isSmall = (count: number) => count < SMALLEST_CELL
  const withheld = counts.some(({ count }) => isSmall(count))
  return {
    scope: 'clinic' as const,
    // With the whole, the one small count left out could be worked out.
    inputs: withheld ? null : inputs,
    counts: counts.map((cell) => ({ ...cell, count: isSmall(cell.count) ? null : cell.count })),
    criteria: criteriaOf(changed).map((criterion) => {
      // Those whom it does not concern are a group too.
      const others = changed.length - criterion.count
      const isHidden = isSmall(criterion.count) || (others > 0 && isSmall(others))
      return { ...criterion, count: isHidden ? null : criterion.count }
    }),
    changed: [],
  }
}

/** The criteria behind the changes, the most frequent first. */
function criteriaOf(changed: Shadow['changed']) {
  const tally = new Map<string, { id: string; title: Text; count: number }>()
  const deciding = changed.flatMap(({ criteria }) => criteria.filter(({ decides }) => decides))
  for (const { id, title } of deciding) {
    tally.set(id, { id, title, count: (tally.get(id)?.count ?? 0) + 1 })
  }
  return [...tally.values()].toSorted((one, other) => other.count - one.count)
}
