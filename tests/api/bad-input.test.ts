import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Ids, type Row, ROUTES } from '../support/access-table.ts'
import { openTestApp } from '../support/app.ts'
import { makeWorld } from '../support/world.ts'

const test = await openTestApp()
const world = await makeWorld(test)
const EMAILS: Record<string, string> = {
  physio: world.clinic.physio.email,
  front_desk: world.clinic.desk.email,
  clinic_admin: world.clinic.admin.email,
  privacy_officer: world.clinic.privacy.email,
  patient: world.patient.email,
}

type Json = null | string | number | boolean | Json[] | { [key: string]: Json }
type Change = { path: (string | number)[]; value: unknown; what: string }

/** Every leaf and every object of a body, by path. */
function* places(
  value: Json,
  path: (string | number)[] = [],
): Generator<{ path: (string | number)[]; value: Json }> {
  yield { path, value }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* places(item, [...path, index])
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* places(item, [...path, key])
  }
}

function changesOf(body: Json): Change[] {
  return [...places(body)].flatMap(({ path, value }): Change[] => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return [{ path: [...path, 'surprise'], value: 1, what: 'an unknown field' }]
    }
    const wrong = Array.isArray(value) ? 'not a list' : [{ wrong: true }]
    const changes: Change[] = [{ path, value: wrong, what: 'a wrong type' }]
    if (typeof value === 'string') {
      changes.push(
        { path, value: `${value}\u0000`, what: 'NUL' },
        { path, value: '\ud800', what: 'half a character' },
      )
      changes.push({ path, value: 'x'.repeat(30_000), what: 'far too long' })
    }
    if (typeof value === 'number') {
      changes.push(
        { path, value: 1e300, what: 'far too large' },
        { path, value: -1, what: 'negative' },
      )
    }
    return changes
  })
}

function changed(body: Json, { path, value }: Change): unknown {
  const copy = structuredClone(body) as Record<string | number, unknown> // walked by path below
  let place = copy
  for (const step of path.slice(0, -1)) place = place[step] as Record<string | number, unknown>
  const last = path.at(-1)
  if (last === undefined) return value
  place[last] = value
  return copy
}

const writing = Object.entries(ROUTES).filter(([, { body }]) => body !== undefined)

describe('bad input', () => {
  it.each(writing)('%s names the field that is wrong, each time', async (route, row: Row) => {
    const [method, pattern = ''] = route.split(' ')
    const path = pattern
      .replace(/^\/api\/v1/u, '')
      .replace(
        /:(\w+)/u,
        (_all, name: string) => row.shared?.[name] ?? world.ids[name as keyof Ids] ?? randomUUID(),
      )
    const caller = await test.as(EMAILS[row.may[0] ?? ''] ?? '')
    const send = (body: unknown) =>
      method === 'PATCH'
        ? caller.patch(path, body, 1)
        : caller.post(path, body, { 'if-match': '"1"' })
    // Through JSON, as it travels: `undefined` members are gone.
    const body: Json = JSON.parse(JSON.stringify(row.body?.(world)))

    for (const change of changesOf(body)) {
      const answer = await send(changed(body, change))
      const seen = { route, ...change, value: undefined, status: answer.status }
      expect(seen).toEqual({ ...seen, status: 400 })
      const pointers: string[] = answer.body.errors.map(
        ({ pointer }: { pointer: string }) => pointer,
      )
      const named = `/${change.path.join('/')}`
      expect(
        pointers.some(
          (pointer) => named === pointer || named.startsWith(`${pointer}/`) || pointer === named,
        ),
      ).toBe(true)
    }
  })

  it.each(writing)('%s refuses what is no JSON object at all', async (route, row: Row) => {
    const [method = '', pattern = ''] = route.split(' ')
    const url = pattern.replace(
      /:(\w+)/u,
      (_all, name: string) => row.shared?.[name] ?? world.ids[name as keyof Ids] ?? randomUUID(),
    )
    const { token } = await test.as(EMAILS[row.may[0] ?? ''] ?? '')
    const send = (payload: string, type = 'application/json') =>
      test.app.inject({
        method: method as 'POST',
        url,
        payload,
        headers: { authorization: `Bearer ${token}`, 'content-type': type, 'if-match': '"1"' },
      })

    const answers = await Promise.all([
      send('{"a":'),
      send('[]'),
      send('"text"'),
      send('{"__proto__":{"x":1}}'),
      send('a=1', 'application/x-www-form-urlencoded'),
      send('{}', 'text/plain'),
    ])

    expect(
      answers.map(({ statusCode }) => statusCode).every((status) => [400, 415].includes(status)),
    ).toBe(true)
  })

  it.each(['%00', 'a'.repeat(400), '../../etc/passwd', '%ff', "' or 1=1 --"])(
    'an id of %s is refused',
    async (id) => {
      const caller = await test.as(world.clinic.physio.email)

      const answer = await caller.get(`/episodes/${encodeURI(id)}`)

      expect([400, 404, 414]).toContain(answer.status)
      expect(answer.body.code).toBeDefined()
    },
  )

  it.each([
    'limit=0',
    'limit=201',
    'limit=abc',
    'cursor=nonsense',
    'cursor=%00',
    'surprise=1',
    'limit=1&limit=2',
  ])('a list asked with ?%s is refused and the parameter named', async (query) => {
    const caller = await test.as(world.clinic.desk.email)

    const answer = await caller.get(`/patients?${query}`)

    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].pointer).toMatch(/^\/query(?:\/|$)/u)
  })

  it.each(['audit-events', 'appointments'])(
    'a forged cursor of /%s is refused, not answered 500',
    async (list) => {
      const caller = await test.as(
        EMAILS[list === 'audit-events' ? 'privacy_officer' : 'front_desk'] ?? '',
      )
      const cursor = Buffer.from(JSON.stringify(['0000-01-01T00:00:00Z', randomUUID()])).toString(
        'base64url',
      )

      const answer = await caller.get(`/${list}?cursor=${cursor}`)

      expect(answer.status).toBe(400)
    },
  )
})
