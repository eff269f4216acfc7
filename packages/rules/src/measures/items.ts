import type { NumberItem, Range } from './measure.ts'

/** A whole number, counted as it stands. */
export function numberItem(code: string, { min, max }: Range): NumberItem {
  return { kind: 'number', code, min, max, step: 1, keying: 'straight' }
}

/** `q1` to `q10`: the numbers on the form. */
export function numberedItems(prefix: string, count: number, range: Range): NumberItem[] {
  return Array.from({ length: count }, (_, index) => numberItem(`${prefix}${index + 1}`, range))
}

export function codesOf(items: readonly NumberItem[]): string[] {
  return items.map(({ code }) => code)
}
