/** A node of a parsed module, as the bundler's parser gives it. */
export type Node = { type: string; start: number; end: number; [key: string]: unknown }
export type Member = Node & { key?: { name?: string; value?: string }; computed?: boolean }
export type Named = Node & {
  name?: string
  value?: unknown
  id?: Named
  init?: Named | null
  left?: Named
  declarations?: Named[]
  kind?: string
}
export type Change = { start: number; end: number; by: string }

export function replaced({ end, start }: Node, by: string | undefined): Change[] {
  return by === undefined ? [] : [{ start, end, by }]
}

export function inserted(by: string, at: number): Change {
  return { start: at, end: at, by }
}

export function cut(start: number, end: number, by = ''): Change {
  return { start, end, by }
}

export function nameOf({ computed, key, type }: Member): string {
  return type === 'Property' && !computed ? (key?.name ?? key?.value ?? '') : ''
}

export function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode)
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

/** The lines stay where they were, so that an error names the right one. */
export function changed(code: string, changes: readonly Change[]): string {
  let [kept, from] = ['', 0]
  for (const { by, end, start } of changes.toSorted((a, b) => a.start - b.start)) {
    kept += code.slice(from, start) + by + code.slice(start, end).replaceAll(/[^\n]/gu, '')
    from = end
  }
  return kept + code.slice(from)
}
