/** A part of the printed record. Facts are pairs of a name and what stands there. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'facts'; rows: readonly (readonly [string, string])[] }
  | { kind: 'list'; items: readonly string[] }

export type Section = { title: string; blocks: readonly Block[] }

/** What a section says when there is nothing in it: a blank is stated. */
export function listOr(items: readonly string[], nothing: string): Block {
  return items.length === 0 ? { kind: 'text', text: nothing } : { kind: 'list', items }
}
