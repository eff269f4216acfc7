import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { readinessInputSchema } from '@restride/contracts/readiness'
import type { Lang } from '@restride/rules/criterion'
import { RULESET_V1 } from '@restride/rules/ruleset'
import { z } from 'zod'
import { planCheck, planCheckSchema } from './rules/plan-check-command.ts'
import { InputError, parsed, pointer, UsageError, visible } from './rules/problems.ts'
import { comparison, readiness } from './rules/readiness-command.ts'
import { referenceCommand } from './rules/reference-command.ts'
import { findMeasure, schemaOf, scoreCommand } from './rules/score-command.ts'
import { sessionResponse, sessionResponseSchema } from './rules/session-response-command.ts'
import {
  candidatesOf,
  parseLines,
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
    schema: sessionResponseSchema,
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

function shadowOf(raw: unknown, lang: Lang, options: ShadowOptions): object {
  const candidates = candidatesOf(options)
  if ('refusal' in candidates) throw new UsageError(visible(candidates.refusal))
  const inputs = Array.isArray(raw) ? raw : [raw]
  return shadowCommand(parsed(shadowInputSchema, inputs), candidates.result, lang)
}

function complaint(error: unknown): string {
  if (error instanceof UsageError) return `restride: ${error.message}\n\n${USAGE}`
  if (!(error instanceof InputError)) throw error
  return error.problems
    .map(({ path, reason }) => `${visible(pointer(path))}: ${visible(reason)}\n`)
    .join('')
}

function inJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
