/** A value as it travels: what `JSON.parse` gives. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined }
type JsonObject = { [key: string]: Json | undefined }
/** Names of members from the root. Lists are one value and are never merged item by item. */
export type Path = readonly string[]

export type Conflict = {
  path: Path
  /** `undefined` where the member was missing. */
  base: Json | undefined
  mine: Json | undefined
  theirs: Json | undefined
}

/**
 * Joins two changes of one document. What only one side changed is taken from it; what both changed
 * differently is a conflict, and `merged` holds mine there until someone chooses.
 */
export function threeWayMerge<T>(
  base: T,
  mine: T,
  theirs: T,
): { merged: T; conflicts: Conflict[] } {
  const conflicts: Conflict[] = []
  const merged = mergeAt([], toJson(base), toJson(mine), toJson(theirs), conflicts)
  // The three were of type T, and every member of the result is a member of one of them.
  return { merged: merged as T, conflicts }
}

/** RFC 7396: what turns `from` into `to`, or `undefined` when nothing does. `null` empties a member. */
export function mergePatch(from: unknown, to: unknown): Json | undefined {
  const [before, after] = [toJson(from), toJson(to)]
  if (isEqual(before, after)) return undefined
  if (!isObject(before) || !isObject(after)) return after ?? null
  const patch: JsonObject = {}
  for (const key of keysOf(before, after)) {
    const change = mergePatch(before[key], after[key])
    if (change !== undefined) patch[key] = change
  }
  return patch
}

export function valueAt(document: unknown, path: Path): Json | undefined {
  return path.reduce<Json | undefined>(
    (value, key) => (isObject(value) ? value[key] : undefined),
    toJson(document),
  )
}

/** A copy with one member replaced; `undefined` removes it. */
export function withValueAt<T>(document: T, path: Path, value: Json | undefined): T {
  // Same shape as the document it copies; the caller owns the type of `value` at `path`.
  return replaceAt(toJson(document), path, value) as T
}

export function isEqual(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]))
  }
  if (!isObject(a) || !isObject(b)) return false
  return keysOf(a, b).every((key) => isEqual(a[key], b[key]))
}

function mergeAt(
  path: Path,
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
  conflicts: Conflict[],
): Json | undefined {
  if (isEqual(mine, theirs) || isEqual(base, theirs)) return mine
  if (isEqual(base, mine)) return theirs
  if (isObject(mine) && isObject(theirs)) {
    const before = isObject(base) ? base : {}
    const merged: JsonObject = {}
    for (const key of keysOf(mine, theirs)) {
      merged[key] = mergeAt([...path, key], before[key], mine[key], theirs[key], conflicts)
      if (merged[key] === undefined) delete merged[key]
    }
    return merged
  }
  conflicts.push({ path, base, mine, theirs })
  return mine
}

function replaceAt(
  document: Json | undefined,
  path: Path,
  value: Json | undefined,
): Json | undefined {
  const [key, ...rest] = path
  if (key === undefined) return value
  const copy: JsonObject = isObject(document) ? { ...document } : {}
  const next = replaceAt(copy[key], rest, value)
  if (next === undefined) delete copy[key]
  else copy[key] = next
  return copy
}

function keysOf(a: JsonObject, b: JsonObject): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// Documents come from `JSON.parse` through a schema, so they are Json whatever their type says.
function toJson(value: unknown): Json | undefined {
  return value as Json | undefined
}
