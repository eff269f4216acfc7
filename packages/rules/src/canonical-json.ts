/** JSON with its keys in order, so that equal values give equal text whatever stored them; `indent` in spaces. */
export function canonicalJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, inKeyOrder, indent)
}

function inKeyOrder(_key: string, part: unknown): unknown {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
    : part
}
