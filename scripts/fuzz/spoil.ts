import fc from 'fast-check'

/** What never belongs anywhere; some of it is the right type. */
const ODD: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  '\u0000',
  '\u001b[2J',
  '\ud800',
  '\uffff',
  'x'.repeat(20_000),
  "' or 1=1 --",
  '"; drop table patients; --',
  '../../etc/passwd',
  '${7*7}{{7*7}}',
  '<script>alert(1)</script>',
  '=cmd|calc',
  '2026-02-30',
  '9999-12-31',
  '0000-00-00T00:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  [],
  {},
  { not: '' },
  { $ne: null },
  [[]],
  [{ set: 1 }],
]
const odd = fc.constantFrom(...ODD)
const KEYS = ['clinicId', 'role', 'status', 'version', 'createdAt', 'signedBy', 'id', 'surprise']

/** Puts one wrong thing at a random place: another value, one less, or one more. */
export function spoiled(body: unknown): fc.Arbitrary<unknown> {
  const places = placesOf(body)
  return fc
    .tuple(
      fc.nat(),
      fc.constantFrom('replace', 'replace', 'remove', 'add'),
      odd,
      fc.constantFrom(...KEYS),
    )
    .map(([pick, how, value, key]) => {
      const place = places[pick % places.length] ?? []
      if (place.length === 0 && how !== 'add') return how === 'remove' ? undefined : value
      const copy: unknown = structuredClone(body)
      return spoilAt(copy, place, how, value, key)
    })
}

function spoilAt(body: unknown, path: readonly string[], how: string, value: unknown, key: string) {
  const last = path.at(-1) ?? ''
  const parent = at(body, path.slice(0, -1))
  const target = at(body, path)
  if (how === 'add') {
    if (typeof target === 'object' && target !== null) Reflect.set(target, key, value)
  } else if (typeof parent === 'object' && parent !== null) {
    if (how === 'remove') Reflect.deleteProperty(parent, last)
    else Reflect.set(parent, last, value)
  }
  return body
}

function at(body: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, step) : null,
    body,
  )
}

function placesOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, item]) => placesOf(item, [...path, key]))]
}

/** Bytes instead of a body, each wrong as such. */
export const BROKEN_BODIES: readonly Buffer[] = [
  Buffer.from('{"a":'),
  Buffer.from('[]'),
  Buffer.from('"text"'),
  Buffer.from('null'),
  Buffer.from('{"a":1,"a":2}'),
  Buffer.from('{"__proto__":{"role":"clinic_admin"}}'),
  Buffer.from('{"constructor":{"prototype":{}}}'),
  Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
  Buffer.from(`${'['.repeat(2000)}${']'.repeat(2000)}`),
  Buffer.from('{"a":NaN}'),
  Buffer.from('\u0000'),
]

/** In place of an id or a parameter. */
export const ODD_TEXTS: readonly string[] = [
  'x',
  '0',
  '-1',
  'null',
  'undefined',
  '1e9',
  '%',
  '\u0000',
  'é',
  '💥',
  "' or 1=1 --",
  '[object Object]',
  'a'.repeat(300),
  'a'.repeat(2000),
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '{"a":1}',
  '1;select pg_sleep(9)',
]
