import { planWeekSchema } from '@restride/contracts/plans'
import { plainDateSchema } from '@restride/contracts/primitives'
import type { Lang } from '@restride/rules/criterion'
import { addDays } from '@restride/rules/plain-date'
import { fixPlan } from '@restride/rules/plans/fix-plan'
import { checkPlan } from '@restride/rules/plans/limits'
import { LEVELS } from '@restride/rules/plans/plan'
import { RULESET_V1 } from '@restride/rules/ruleset'
import { z } from 'zod'
import { inLanguage } from './in-language.ts'
import { dateAt, each, laterThan, parsed, type Path, type Problem, valueAt } from './problems.ts'

const levelSchema = z.enum(LEVELS)
const weeksSchema = z
  .array(planWeekSchema.extend({ level: levelSchema }))
  .min(1)
  .max(104)

export const planCheckSchema = z.strictObject({
  today: plainDateSchema,
  weeks: weeksSchema,
  previous: weeksSchema.nullable().default(null),
  history: z
    .array(z.strictObject({ on: plainDateSchema, runMinutes: z.number().min(0).max(600) }))
    .max(1000)
    .default([]),
  releasedLevels: z.array(levelSchema).max(LEVELS.length).default([]),
  lastRaisedOn: plainDateSchema.nullable().default(null),
  babyBornOn: plainDateSchema.nullable().default(null),
  firstWeekCapMinutes: z.number().positive().max(600).nullable().default(null),
})

export function planCheck(raw: unknown, lang: Lang): object {
  const problems = [
    ...orderProblems(raw, 'weeks'),
    ...orderProblems(raw, 'previous'),
    ...laterThan(
      raw,
      ['today'],
      [...each(raw, 'history', 'on'), ['lastRaisedOn'], ['babyBornOn']],
      'today',
    ),
  ]
  const input = parsed(planCheckSchema, raw, problems)
  const { changes, weeks } = fixPlan(input)
  const lowered = changes.map((change) => ({ ...change, what: change.what[lang] }))
  return {
    ruleset: RULESET_V1.version,
    findings: checkPlan(input).map(
      ({ rule, part, week, state, effect, value, limit, ...finding }) => ({
        rule,
        part,
        week,
        state,
        effect,
        value,
        limit,
        arithmetic: finding.arithmetic[lang],
        ...inLanguage(finding, lang),
      }),
    ),
    fix: changes.length === 0 ? null : { weeks, changes: lowered },
  }
}

/** Weeks follow one another, in number and date. */
function orderProblems(raw: unknown, list: string): Problem[] {
  return each(raw, list).flatMap((path, index) => {
    if (index === 0) return []
    const before = [list, index - 1]
    const number = valueAt(raw, [...before, 'number'])
    const startsOn = dateAt(raw, [...before, 'startsOn'])
    const next = startsOn === null ? null : addDays(startsOn, 7)
    return [
      ...expected(raw, [...path, 'number'], typeof number === 'number' ? number + 1 : null),
      ...expected(raw, [...path, 'startsOn'], next),
    ]
  })
}

function expected(raw: unknown, path: Path, value: string | number | null): Problem[] {
  const found = valueAt(raw, path)
  if (value === null || found === undefined || found === value) return []
  return [{ path, reason: `Must be ${value}` }]
}
