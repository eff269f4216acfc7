import fc from 'fast-check'
import type { Operation, Parameter } from './operations.ts'
import { BROKEN_BODIES, ODD_TEXTS, spoiled } from './spoil.ts'
import { valuesOf } from './values.ts'

/** `known`: one of the ids seen so far, which one is for the run to say. */
export type Text = { known: number } | { text: string }
export type Plan = {
  operation: Operation
  /** Which of the callers sends it. */
  caller: number
  /** Only among those whose role may. */
  byRole: boolean
  params: Record<string, Text>
  query: [string, Text][]
  headers: Record<string, string>
  /** Ids in the body are replaced by known ones, as far as the field's name tells which. */
  body: { value: unknown } | { bytes: Buffer } | null
  /** Something about it can never be right: it must not be accepted. */
  isBroken: boolean
}

const oddText = fc.constantFrom(...ODD_TEXTS)

function textsFor({ schema }: Parameter): fc.Arbitrary<Text> {
  const fitting = valuesOf(schema).map((value) => ({ text: String(value) }))
  const isId = schema.format === 'uuid'
  return fc.oneof(
    { weight: 8, arbitrary: isId ? fc.nat().map((known) => ({ known })) : fitting },
    { weight: 1, arbitrary: fitting },
    { weight: 1, arbitrary: oddText.map((text) => ({ text })) },
  )
}

function paramsOf({ parameters }: Operation) {
  const params = parameters.filter((parameter) => parameter.in === 'path')
  return fc.record(Object.fromEntries(params.map((param) => [param.name, textsFor(param)])))
}

/** Parameters that may be missing, and now and then one that does not exist. */
function queryOf({ parameters }: Operation): fc.Arbitrary<[string, Text][]> {
  const known = parameters.filter((parameter) => parameter.in === 'query')
  const each = known.map((parameter) =>
    fc
      .tuple(textsFor(parameter), fc.boolean())
      .map(([text, isThere]): [string, Text][] =>
        parameter.required || isThere ? [[parameter.name, text]] : [],
      ),
  )
  return fc.tuple(...each).map((pairs) => pairs.flat())
}

/** Stands for the version that was last seen of what the path names. */
export const KNOWN_VERSION = 'known'

const headers = fc.record(
  {
    'if-match': fc.constantFrom(
      ...Array.from({ length: 12 }, () => KNOWN_VERSION),
      '"1"',
      '"99"',
      '*',
      'W/"1"',
      '1',
      '""',
      '"1", "2"',
    ),
    'idempotency-key': fc.oneof(
      fc.uuid(),
      fc.constantFrom('one', 'two', 'three', ' ', 'x'.repeat(300), 'é'),
    ),
    'if-none-match': fc.constantFrom('"1"', '*', 'x'),
    accept: fc.constantFrom('*/*', 'text/html', 'application/xml'),
    'content-type': fc.constantFrom(
      ...Array.from({ length: 12 }, () => 'application/json'),
      'application/json; charset=utf-8',
      'text/plain',
      'application/x-www-form-urlencoded',
    ),
    origin: fc.constantFrom(
      ...Array.from({ length: 12 }, () => 'http://localhost:80'),
      'https://evil.example',
      'null',
    ),
  },
  { requiredKeys: [] },
)

type Body = Pick<Plan, 'body' | 'isBroken'>

function bodiesOf({ body }: Operation): fc.Arbitrary<Body> {
  if (body === null) {
    return fc.constant({ body: null, isBroken: false })
  }
  const valid = valuesOf(body)
  return fc.oneof(
    { weight: 5, arbitrary: valid.map((value) => ({ body: { value }, isBroken: false })) },
    {
      weight: 4,
      arbitrary: valid
        .chain(spoiled)
        .map((value) => ({ body: value === undefined ? null : { value }, isBroken: false })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...BROKEN_BODIES)
        .map((bytes) => ({ body: { bytes }, isBroken: true })),
    },
  )
}

/** Requests that are nearly right, for one operation. */
export function plansFor(operation: Operation): fc.Arbitrary<Plan> {
  return fc
    .tuple(
      fc.nat(),
      paramsOf(operation),
      queryOf(operation),
      headers,
      bodiesOf(operation),
      fc.integer({ min: 0, max: 19 }),
      oddText,
    )
    .map(([caller, params, query, sent, { body, isBroken }, luck, odd]) => ({
      operation,
      caller,
      byRole: luck < 16,
      params,
      query: [...query, ...(wrong[luck]?.(odd) ?? [])],
      headers: sent,
      body,
      isBroken: isBroken || luck in wrong,
    }))
}

/** A parameter nobody knows, and one stated twice. */
const wrong: Record<number, (odd: string) => [string, Text][]> = {
  0: (odd) => [['surprise', { text: odd }]],
  1: () => [
    ['limit', { text: '1' }],
    ['limit', { text: '2' }],
  ],
}
