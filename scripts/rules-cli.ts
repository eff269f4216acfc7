import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { planWeekSchema } from '@restride/contracts/plans'
import { line, plainDateSchema } from '@restride/contracts/primitives'
import {
  DATED_GROUPS,
  DATED_LISTS,
  factsSchema,
  readinessInputSchema,
} from '@restride/contracts/readiness'
import {
  checkInSchema,
  logSessionSchema,
  symptomReportSchema,
} from '@restride/contracts/session-logs'
import type { Lang, Source, Text } from '@restride/rules/criterion'
import { addDays } from '@restride/rules/plain-date'
import { fixPlan } from '@restride/rules/plans/fix-plan'
import { checkPlan } from '@restride/rules/plans/limits'
import { LEVELS } from '@restride/rules/plans/plan'
import { compareProfiles } from '@restride/rules/comparison'
import { explain } from '@restride/rules/explanation'
import { evaluateReadiness } from '@restride/rules/readiness'
import { respondToCheckIn, respondToSession } from '@restride/rules/responses/session-response'
import { RULESET_V1 } from '@restride/rules/ruleset'
import type { Settings } from '@restride/rules/settings'
import { z } from 'zod'
import { referenceCommand } from './rules/reference-command.ts'
import { findMeasure, schemaOf, scoreCommand } from './rules/score-command.ts'
import {
  candidatesOf,
  parseLines,
  settingsFrom,
  shadowCommand,
  shadowInputSchema,
  type ShadowOptions,
} from './rules/shadow-command.ts'

const USAGE = `Usage: npm run --silent rules -- <command> [--lang en|fr] < input.json

  readiness         what the rules suggest for one patient's facts
  compare           where the article's tests and the guideline differ for one patient, and why
  plan-check        what the limits say of a plan's weeks, and the smallest change that keeps them
  session-response  what one logged session, or one report in between, means
  score <measure>   the total of a questionnaire, from its item codes
  shadow            whose suggestion would change: stored inputs, a JSON array or one a line, by
                    --before and --after <ruleset version>
  reference         every criterion with its source, in Markdown; reads no input
  schema <command>  the JSON Schema of a command's input

--settings '{"painRedFrom":5}' sets what a clinic may set; readiness and session-response answer by
it, shadow takes it for the later candidate.

The result is JSON on standard output (Markdown of reference). Input that does not fit exits 2, with the place and the
reason of every problem on standard error. The rules suggest; a physiotherapist decides.
`

type Path = readonly PropertyKey[]
type Problem = { path: Path; reason: string }
class UsageError extends Error {}
class InputError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super('The input does not fit')
    this.problems = problems
  }
}

const levelSchema = z.enum(LEVELS)
const weeksSchema = z
  .array(planWeekSchema.extend({ level: levelSchema }))
  .min(1)
  .max(104)

const planCheckSchema = z.strictObject({
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

/** As she logs it; what the rules do not ask about may be left out. */
const loggedSessionSchema = logSessionSchema
  .partial({ planned: true, walkMinutes: true, note: true })
  .extend({
    id: line(200).default('session'),
    nextMorning: z.array(symptomReportSchema).max(20).nullable().default(null),
  })
const sessionInputSchema = z.strictObject({
  session: loggedSessionSchema,
  recent: z.array(loggedSessionSchema).max(1000).default([]),
})
const checkInInputSchema = z.strictObject({
  checkIn: checkInSchema.partial({ id: true, sessionLogId: true, note: true }).extend({
    measures: z
      .strictObject({ psfs: z.number().nullable(), iciq: z.number().nullable() })
      .optional(),
  }),
})

type Command = {
  /** The whole input, for `schema`. */
  schema: z.ZodType
  run: (input: unknown, lang: Lang, options: ShadowOptions) => object
  /** Takes one input a line, too. */
  isOfLines?: true
}

const COMMANDS: Record<string, Command> = {
  readiness: { schema: readinessInputSchema, run: readiness },
  compare: { schema: readinessInputSchema, run: comparison },
  'plan-check': { schema: planCheckSchema, run: planCheck },
  'session-response': {
    schema: z.union([sessionInputSchema, checkInInputSchema]),
    run: sessionResponse,
  },
  shadow: { schema: shadowInputSchema, run: shadowOf, isOfLines: true },
}

// A reader that has seen enough, such as head, is no failure.
process.stdout.on('error', () => process.exit())
try {
  process.stdout.write(await answer(process.argv.slice(2)))
} catch (error) {
  process.stderr.write(complaint(error))
  process.exitCode = 2
}

async function answer(given: readonly string[]): Promise<string> {
  const { values, positionals } = readArguments(given)
  if (values.help) return USAGE
  const [name = '', ...rest] = positionals
  const lang = langOf(values.lang)
  if (name === 'reference') return reference(rest, lang)
  const command = name === 'schema' ? commandOf(rest, lang) : commandOf(positionals, lang)
  if (name === 'schema') return inJson(z.toJSONSchema(command.schema, { io: 'input' }))
  return inJson(command.run(await readInput(command), lang, optionsOf(values)))
}

function reference(rest: readonly string[], lang: Lang): string {
  if (rest.length > 0) throw new UsageError(`Too many arguments: ${visible(rest.join(' '))}`)
  return referenceCommand(RULESET_V1, lang)
}

function readArguments(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        lang: { type: 'string', default: 'en' },
        before: { type: 'string' },
        after: { type: 'string' },
        settings: { type: 'string' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function commandOf([name, ...rest]: readonly string[], lang: Lang): Command {
  if (name === undefined) throw new UsageError('Which command?')
  if (name === 'score') return scoring(rest, lang)
  if (!Object.hasOwn(COMMANDS, name)) throw new UsageError(`Unknown command: ${visible(name)}`)
  if (rest.length > 0) throw new UsageError(`Too many arguments: ${visible(rest.join(' '))}`)
  const command = COMMANDS[name]
  if (!command) throw new UsageError(`Unknown command: ${visible(name)}`)
  return command
}

function scoring(instrument: readonly string[], lang: Lang): Command {
  const found = findMeasure(instrument, lang)
  if ('refusal' in found) throw new UsageError(visible(found.refusal))
  const run = (input: unknown) => {
    const scored = scoreCommand(found.measure, input, lang)
    if ('problems' in scored) throw new InputError(scored.problems)
    return scored.result
  }
  return { schema: schemaOf(found.measure), run }
}

function optionsOf({ after, before, settings }: Partial<ShadowOptions>): ShadowOptions {
  return { after, before, settings }
}

function langOf(lang: string): Lang {
  if (lang === 'en' || lang === 'fr') return lang
  throw new UsageError(`--lang is en or fr, not ${visible(lang)}`)
}

async function readInput({ isOfLines }: Command): Promise<unknown> {
  const bytes = await buffer(process.stdin)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return isOfLines === true ? parseLines(text) : JSON.parse(text)
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : 'The bytes are not UTF-8'
    throw new InputError([{ path: [], reason: `Not JSON: ${reason}` }])
  }
}

function readiness(raw: unknown, lang: Lang, options: ShadowOptions): object {
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
function comparison(raw: unknown, lang: Lang, options: ShadowOptions): object {
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

function planCheck(raw: unknown, lang: Lang): object {
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

function sessionResponse(raw: unknown, lang: Lang, options: ShadowOptions): object {
  const settings = settingsOf(options)
  const response =
    isObject(raw) && 'checkIn' in raw ? ofCheckIn(raw, settings) : ofSession(raw, settings)
  const { zone, planEffect, flag, emergency } = response
  return {
    ruleset: RULESET_V1.version,
    zone,
    planEffect,
    flag,
    emergency,
    heading: response.heading[lang],
    whatToDoNow: response.whatToDoNow.map((text) => text[lang]),
    ...inLanguage(response, lang),
  }
}

function ofCheckIn(raw: unknown, settings: Settings) {
  return respondToCheckIn(parsed(checkInInputSchema, raw).checkIn, settings)
}

function ofSession(raw: unknown, settings: Settings) {
  const { session, recent } = parsed(sessionInputSchema, raw)
  const oldestFirst = recent.toSorted((a, b) => a.doneOn.localeCompare(b.doneOn))
  return respondToSession(session, oldestFirst, settings)
}

function settingsOf(options: ShadowOptions): Settings {
  const settings = settingsFrom(options.settings)
  if ('refusal' in settings) throw new UsageError(visible(settings.refusal))
  return settings.result
}

function shadowOf(raw: unknown, lang: Lang, options: ShadowOptions): object {
  const candidates = candidatesOf(options)
  if ('refusal' in candidates) throw new UsageError(visible(candidates.refusal))
  const inputs = Array.isArray(raw) ? raw : [raw]
  return shadowCommand(parsed(shadowInputSchema, inputs), candidates.result, lang)
}

/** Every finding says why, what the patient reads and where it comes from. */
function inLanguage(
  finding: { reason: Text; patientText: Text | null; sources: readonly Source[] },
  lang: Lang,
) {
  const { reason, patientText, sources } = finding
  return { reason: reason[lang], patientText: patientText?.[lang] ?? null, source: sources }
}

/** @throws InputError with what the schema found, and what the further checks found elsewhere */
function parsed<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
  further: readonly Problem[] = [],
): z.output<Schema> {
  const result = schema.safeParse(raw)
  const found = result.success ? [] : result.error.issues
  const issues = found
    .filter((issue) => !isEcho(issue, found))
    .flatMap((issue) => fromIssue(issue, raw))
  const places = new Set(issues.map(({ path }) => pointer(path)))
  const problems = [...issues, ...further.filter(({ path }) => !places.has(pointer(path)))]
  if (!result.success || problems.length > 0) throw new InputError(problems)
  return result.data
}

/** What is no date at all is not also out of range. */
function isEcho({ code, path }: z.core.$ZodIssue, all: readonly z.core.$ZodIssue[]): boolean {
  const isFormless = (other: z.core.$ZodIssue) =>
    other.code === 'invalid_format' && pointer(other.path) === pointer(path)
  return code === 'custom' && all.some(isFormless)
}

function fromIssue(issue: z.core.$ZodIssue, raw: unknown): Problem[] {
  const { path } = issue
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], reason: 'Unknown field' }))
  }
  if (path.length > 0 && valueAt(raw, path) === undefined) return [{ path, reason: 'Missing' }]
  if (issue.code === 'invalid_format' && issue.format === 'date') {
    return [{ path, reason: 'Not a calendar date, YYYY-MM-DD' }]
  }
  if (issue.code === 'invalid_union') return [{ path, reason: 'Not a value it can take' }]
  return [{ path, reason: issue.message }]
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

function laterThan(raw: unknown, limit: Path, paths: readonly Path[], day: string): Problem[] {
  const last = dateAt(raw, limit)
  if (last === null) return []
  return paths
    .filter((path) => (dateAt(raw, path) ?? last) > last)
    .map((path) => ({ path, reason: `Later than ${day}` }))
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

function each(raw: unknown, list: string, ...rest: Path): Path[] {
  const items = valueAt(raw, [list])
  return Array.isArray(items) ? items.map((_, index) => [list, index, ...rest]) : []
}

function dateAt(raw: unknown, path: Path): string | null {
  return plainDateSchema.safeParse(valueAt(raw, path)).data ?? null
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    raw,
  )
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null
}

/** RFC 6901; the whole input is `/`. */
function pointer(path: Path): string {
  if (path.length === 0) return '/'
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function complaint(error: unknown): string {
  if (error instanceof UsageError) return `restride: ${error.message}\n\n${USAGE}`
  if (!(error instanceof InputError)) throw error
  return error.problems
    .map(({ path, reason }) => `${visible(pointer(path))}: ${visible(reason)}\n`)
    .join('')
}

/** What the input says must not steer the terminal. */
function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}]/gu, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

function inJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
