import {
  DATED_GROUPS,
  DATED_LISTS,
  factsSchema,
  readinessInputSchema,
} from '@restride/contracts/readiness'
import { compareProfiles } from '@restride/rules/comparison'
import type { Lang } from '@restride/rules/criterion'
import { explain } from '@restride/rules/explanation'
import { evaluateReadiness } from '@restride/rules/readiness'
import { RULESET_V1 } from '@restride/rules/ruleset'
import { inLanguage } from './in-language.ts'
import { dateAt, each, laterThan, parsed, type Path, type Problem } from './problems.ts'
import { settingsOf } from './settings-option.ts'
import type { ShadowOptions } from './shadow-command.ts'

export function readiness(raw: unknown, lang: Lang, options: ShadowOptions): object {
  const rules = { ...RULESET_V1, settings: settingsOf(options) }
  const { profile, ...facts } = parsed(readinessInputSchema, raw, evidenceProblems(raw))
  const evaluated = evaluateReadiness(facts, profile, rules)
  const { ruleset, suggestion, criteria } = evaluated
  const { keepDoing, missing, stale, toDo } = explain(evaluated)
  return {
    ruleset,
    profile,
    suggestion,
    criteria: criteria.map(({ id, state, effect, value, threshold, ...finding }) => ({
      id,
      state,
      effect,
      value,
      threshold,
      ...inLanguage(finding, lang),
      observedOn: finding.observedOn,
      stale: finding.stale,
      wouldChange: finding.wouldChange?.[lang] ?? null,
    })),
    explanation: {
      missing,
      stale,
      toDo: toDo.map(({ id, wouldChange }) => ({ id, wouldChange: wouldChange[lang] })),
      keepDoing: keepDoing.map(({ sources, text }) => ({ text: text[lang], source: sources })),
    },
  }
}

/** Where the two profiles differ for one patient, and why. */
export function comparison(raw: unknown, lang: Lang, options: ShadowOptions): object {
  const rules = { ...RULESET_V1, settings: settingsOf(options) }
  const { profile: _, ...facts } = parsed(readinessInputSchema, raw, evidenceProblems(raw))
  const { differences, ruleset, suggestions } = compareProfiles(facts, rules)
  const judged = ({ reason, ...rest }: (typeof differences)[number]['goom2019']) => ({
    ...rest,
    reason: reason[lang],
  })
  return {
    ruleset,
    suggestions,
    differences: differences.map(({ article2021, goom2019, id, title, why }) => ({
      id,
      title: title[lang],
      article2021: judged(article2021),
      goom2019: judged(goom2019),
      why: why[lang],
    })),
  }
}

/** Evidence lies between the birth and the question; asked of what is there, whatever else is wrong. */
function evidenceProblems(raw: unknown): Problem[] {
  const evidence: Path[] = [
    ...DATED_GROUPS.map((group) => [group, 'on']),
    ...Object.keys(factsSchema.shape.tests.shape).map((id) => ['tests', id, 'on']),
    ['assessment', 'signedOn'],
    ...DATED_LISTS.flatMap((list) => each(raw, list, 'on')),
  ]
  const bornOn = dateAt(raw, ['birth', 'bornOn'])
  const tooEarly = evidence.filter(
    (path) => bornOn !== null && (dateAt(raw, path) ?? bornOn) < bornOn,
  )
  return [
    ...laterThan(
      raw,
      ['askedOn'],
      [['birth', 'bornOn'], ...evidence],
      'the day the question is asked',
    ),
    ...tooEarly.map((path) => ({ path, reason: 'Earlier than the birth' })),
  ]
}
