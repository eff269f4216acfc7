import { type WordingFile, wordingFileSchema } from '@restride/contracts/instrument-wordings'
import type { Text } from '@restride/contracts/primitives'
import { wordingProblems } from '@restride/rules/measures/clinic-wording'
import type { z } from 'zod'

/** More than any questionnaire; the server takes little more. */
const MOST_BYTES = 240_000

type Path = readonly PropertyKey[]
/** A JSON pointer into the file, and what is wrong there. */
export type FileProblem =
  | { pointer: string; kind: 'bytes' | 'encoding' | 'json' | 'missing' | 'type' | 'words' }
  | { pointer: string; kind: 'unknownField' | 'other' }
  | {
      pointer: string
      kind: 'tooLong' | 'tooMany' | 'tooHigh' | 'tooLow' | 'tooFew'
      limit: number
    }
  | { pointer: string; kind: 'oneOf'; values: string[] }
  | { pointer: string; kind: 'rule'; reason: Text }

export type ReadFile = { file: WordingFile; json: string } | { problems: FileProblem[] }

/** What the server will say of the file, before it is sent. */
export async function readWordingFile(chosen: Blob): Promise<ReadFile> {
  if (chosen.size > MOST_BYTES) return refused('bytes')
  const json = decoded(await chosen.arrayBuffer())
  if (json === null) return refused('encoding')
  const value = parsed(json)
  if (value === undefined) return refused('json')
  const read = wordingFileSchema.safeParse(value)
  if (!read.success) return { problems: onePerPlace(read.error.issues, value) }
  const problems = wordingProblems(read.data).map(({ path, reason }) => ({
    pointer: pointerOf(path),
    kind: 'rule' as const,
    reason,
  }))
  return problems.length > 0 ? { problems } : { file: read.data, json }
}

function refused(kind: 'bytes' | 'encoding' | 'json'): ReadFile {
  return { problems: [{ pointer: '', kind }] }
}

function decoded(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** `undefined` for what is no JSON: JSON itself has no such value. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

const TOO_BIG: Record<string, 'tooLong' | 'tooMany'> = { string: 'tooLong', array: 'tooMany' }
const TOO_SMALL: Record<string, 'tooFew'> = { array: 'tooFew' }

/** A blank sentence breaks two rules; one is enough to know. */
function onePerPlace(issues: readonly z.core.$ZodIssue[], value: unknown): FileProblem[] {
  const problems = issues.flatMap((issue) => shapeOf(issue, value))
  return [...new Map(problems.toReversed().map((one) => [one.pointer, one])).values()].toReversed()
}

function shapeOf(issue: z.core.$ZodIssue, value: unknown): FileProblem[] {
  const pointer = pointerOf(issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ pointer: `${pointer}/${key}`, kind: 'unknownField' }))
    case 'invalid_type':
      return [{ pointer, kind: isThere(value, issue.path) ? 'type' : 'missing' }]
    case 'too_big':
      return [{ pointer, kind: TOO_BIG[issue.origin] ?? 'tooHigh', limit: Number(issue.maximum) }]
    case 'too_small':
      if (issue.origin === 'string') return [{ pointer, kind: 'words' }]
      return [{ pointer, kind: TOO_SMALL[issue.origin] ?? 'tooLow', limit: Number(issue.minimum) }]
    case 'invalid_value':
      if (!isThere(value, issue.path)) return [{ pointer, kind: 'missing' }]
      return [{ pointer, kind: 'oneOf', values: issue.values.map(String) }]
    case 'custom':
      return [{ pointer, kind: 'words' }]
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return [{ pointer, kind: 'other' }]
  }
}

function pointerOf(path: Path): string {
  return path.map((part) => `/${String(part)}`).join('')
}

function isThere(value: unknown, path: Path): boolean {
  const found = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  )
  return found !== undefined
}
