import { ProblemError } from './problem.ts'

const MAX_DEPTH = 32
const MAX_KEYS = 1000
/** Names with a meaning to JavaScript's objects; no field of ours is called so. */
const POISONED = new Set(['__proto__', 'constructor', 'prototype'])
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Reads a body as JSON that means one thing only: valid UTF-8, no field twice, no depth without end.
 * @throws ProblemError malformed_request
 */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decode(bytes)
  const value = parse(text)
  checkFields(text)
  return value
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw malformed('The body is not valid UTF-8')
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The engine's own message quotes what was sent.
    throw malformed(text.trim() === '' ? 'The body is empty' : 'The body is not valid JSON')
  }
}

type Level = { names: Set<string> | null; at: string | number }

/** Walks text that is known to be JSON: only strings, brackets and commas matter. */
function checkFields(text: string): void {
  const levels: Level[] = []
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    const level = levels.at(-1)
    if (character === '"') {
      const end = endOfString(text, at)
      if (level?.names && isName(text, end)) enterField(levels, JSON.parse(text.slice(at, end)))
      at = end - 1
    } else if (character === '{' || character === '[') {
      levels.push({ names: character === '{' ? new Set() : null, at: 0 })
      if (levels.length > MAX_DEPTH) throw malformed(`Nested deeper than ${MAX_DEPTH} levels`)
    } else if (character === '}' || character === ']') levels.pop()
    else if (character === ',' && typeof level?.at === 'number') level.at += 1
  }
}

function enterField(levels: readonly Level[], name: string): void {
  const level = levels.at(-1)
  if (level?.names == null) return
  const isTwice = level.names.has(name)
  level.at = name
  level.names.add(name)
  const pointer = levels.map(({ at }) => `/${String(at).slice(0, 100)}`).join('')
  if (isTwice) throw malformed('A field is stated more than once', pointer)
  if (POISONED.has(name)) throw malformed('A field has a name that is not allowed', pointer)
  if (level.names.size > MAX_KEYS) throw malformed(`An object of more than ${MAX_KEYS} fields`)
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function isName(text: string, end: number): boolean {
  let at = end
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1
  return text[at] === ':'
}

function malformed(detail: string, pointer?: string): ProblemError {
  const errors = pointer === undefined ? undefined : [{ pointer, message: detail }]
  return new ProblemError('malformed_request', { detail, ...(errors && { errors }) })
}
