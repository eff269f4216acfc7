import { evaluateReadiness } from '@restride/rules/readiness'
import { RULESET_V1 } from '@restride/rules/ruleset'
import { COMPARISONS } from './comparisons.ts'
import { judgeInline } from './inline.ts'
import { flatten, jsonRulesEngine } from './json-engine.ts'
import { type BenchPatient, PATIENTS } from './patients.ts'

/** What keeps the comparison from being one: empty when all three say the same of every patient. */
export async function disagreements(): Promise<string[]> {
  const ids = RULESET_V1.criteria.map(({ id }) => id)
  const unpaired = [
    ...ids
      .filter((id) => !Object.hasOwn(COMPARISONS, id))
      .map((id) => `criterion ${id} has no comparison`),
    ...Object.keys(COMPARISONS)
      .filter((id) => !ids.includes(id))
      .map((id) => `comparison ${id} has no criterion`),
  ]
  if (unpaired.length > 0) return unpaired
  const engines = {
    goom2019: jsonRulesEngine('goom2019'),
    article2021: jsonRulesEngine('article2021'),
  }
  const differences: string[] = []
  for (const patient of PATIENTS) {
    const byEngine = await engines[patient.profile](flatten(patient.facts))
    differences.push(...differing(patient, byEngine))
  }
  return differences
}

function differing(patient: BenchPatient, byEngine: Record<string, string>): string[] {
  const { facts, name, profile } = patient
  const ours = evaluateReadiness(facts, profile)
  const bare = judgeInline(facts, profile)
  const inline = Object.fromEntries(
    Object.keys(COMPARISONS).map((id, index) => [id, bare.states[index]]),
  )
  const who = `${name}, ${profile}`
  const states = ours.criteria.flatMap(({ id, state }) => [
    ...(byEngine[id] === state
      ? []
      : [`${who}: ${id} is ${state}, json-rules-engine says ${byEngine[id]}`]),
    ...(inline[id] === state
      ? []
      : [`${who}: ${id} is ${state}, the inline ifs say ${inline[id]}`]),
  ])
  return bare.suggestion === ours.suggestion
    ? states
    : [...states, `${who}: ${ours.suggestion}, the inline ifs say ${bare.suggestion}`]
}
