import type { z } from 'zod'
import { invalid } from './problem.ts'

/** A cursor names the last row of a page by its sort keys; it is opaque to clients. */
export function encodeCursor(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url')
}

/** @throws ProblemError validation_failed when it is not a cursor of this list. */
export function decodeCursor<Keys extends z.ZodType>(
  cursor: string | undefined,
  keys: Keys,
): z.infer<Keys> | null {
  if (cursor === undefined) return null
  try {
    return keys.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw invalid('/query/cursor', 'Not a cursor of this list')
  }
}

/** Takes one row more than asked to know whether there is a next page. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  keysOf: (row: Row) => (string | number)[],
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(toItem),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keysOf(last)) : null,
  }
}
