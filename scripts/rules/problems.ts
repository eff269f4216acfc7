import { plainDateSchema } from '@restride/contracts/primitives'
import type { z } from 'zod'

export type Path = readonly PropertyKey[]
export type Problem = { path: Path; reason: string }

/** The command line itself is wrong. */
export class UsageError extends Error {}
/** What was read does not fit; every problem with its place. */
export class InputError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super('The input does not fit')
    this.problems = problems
  }
}

/** @throws InputError with what the schema found, and what the further checks found elsewhere */
export function parsed<Schema extends z.ZodType>(
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

export function laterThan(
  raw: unknown,
  limit: Path,
  paths: readonly Path[],
  day: string,
): Problem[] {
  const last = dateAt(raw, limit)
  if (last === null) return []
  return paths
    .filter((path) => (dateAt(raw, path) ?? last) > last)
    .map((path) => ({ path, reason: `Later than ${day}` }))
}

export function each(raw: unknown, list: string, ...rest: Path): Path[] {
  const items = valueAt(raw, [list])
  return Array.isArray(items) ? items.map((_, index) => [list, index, ...rest]) : []
}

export function dateAt(raw: unknown, path: Path): string | null {
  return plainDateSchema.safeParse(valueAt(raw, path)).data ?? null
}

export function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    raw,
  )
}

export function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null
}

/** RFC 6901; the whole input is `/`. */
export function pointer(path: Path): string {
  if (path.length === 0) return '/'
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** What the input says must not steer the terminal. */
export function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}]/gu, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
