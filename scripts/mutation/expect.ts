import { isDeepStrictEqual } from 'node:util'

type Check = { matches: (value: unknown) => boolean }

const CHECKS = {
  stringContaining: (part: string) => check((value) => String(value).includes(part)),
  stringMatching: (pattern: RegExp) => check((value) => pattern.test(String(value))),
  any: (type: (value: never) => unknown) => check((value) => Object(value) instanceof type),
  arrayContaining: (items: readonly unknown[]) =>
    check((value) => {
      const found: unknown[] = Array.isArray(value) ? value : []
      return items.every((item) => found.some((one) => isAlike(one, item, false)))
    }),
  objectContaining: (part: object) => check((value) => isAlike(value, part, true)),
}

/** The few matchers the tables use, with the meaning they have in vitest; an unknown one fails the first run. */
export const expect = Object.assign((value: unknown) => matchers(value, false), CHECKS)

function matchers(value: unknown, isNegated: boolean) {
  const holds = (isTrue: boolean) => {
    if (isTrue === isNegated) throw new Error('A table does not agree')
  }
  const amount = value as number
  return {
    get not() {
      return matchers(value, !isNegated)
    },
    toBe: (other: unknown) => holds(Object.is(value, other)),
    toBeNaN: () => holds(Number.isNaN(value)),
    toBeNull: () => holds(value === null),
    toBeUndefined: () => holds(value === undefined),
    toBeCloseTo: (other: number, digits = 2) => holds(Math.abs(amount - other) < 10 ** -digits / 2),
    toEqual: (other: unknown) => holds(isAlike(value, other, false)),
    toMatchObject: (part: unknown) => holds(isAlike(value, part, true)),
    toContain: (item: unknown) => holds((value as unknown[]).includes(item)),
    toHaveLength: (length: number) => holds((value as unknown[]).length === length),
    toMatch: (pattern: RegExp | string) => holds(new RegExp(pattern).test(String(value))),
    toBeGreaterThan: (limit: number) => holds(amount > limit),
    toBeGreaterThanOrEqual: (limit: number) => holds(amount >= limit),
    toBeLessThan: (limit: number) => holds(amount < limit),
    toBeLessThanOrEqual: (limit: number) => holds(amount <= limit),
    toThrow: (what: Thrown) => holds(isThrown(errorOf(value as () => unknown), what)),
  }
}

function check(matches: Check['matches']): Check {
  return { matches }
}

function isCheck(value: unknown): value is Check {
  return typeof value === 'object' && value !== null && 'matches' in value
}

type Thrown = string | (new (...given: never) => unknown)

function errorOf(run: () => unknown): unknown {
  try {
    run()
    return null
  } catch (error) {
    return error
  }
}

function isThrown(error: unknown, what: Thrown): boolean {
  if (typeof what === 'string') return error instanceof Error && error.message.includes(what)
  return error instanceof what
}

/** `isPart`: more members than expected are fine. A member that is `undefined` is as good as none. */
function isAlike(value: unknown, expected: unknown, isPart: boolean): boolean {
  if (isCheck(expected)) return expected.matches(value)
  if (!isPlain(value) || !isPlain(expected)) return isDeepStrictEqual(value, expected)
  if (Array.isArray(value) !== Array.isArray(expected)) return false
  if (Array.isArray(value) && value.length !== Object.keys(expected).length) return false
  const keys = Object.keys(isPart ? expected : { ...value, ...expected })
  return keys.every((key) => isAlike(value[key], expected[key], isPart))
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
}
