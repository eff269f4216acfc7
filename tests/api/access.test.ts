import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Caller, openTestApp } from '../support/app.ts'
import { type Ids, type Role, type Row, ROUTES } from '../support/access-table.ts'
import { makeWorld } from '../support/world.ts'

const test = await openTestApp()
const world = await makeWorld(test)
const other = await makeWorld(test)
const roles: readonly [Role, string, string][] = [
  ['physio', world.clinic.physio.email, other.clinic.physio.email],
  ['front_desk', world.clinic.desk.email, other.clinic.desk.email],
  ['clinic_admin', world.clinic.admin.email, other.clinic.admin.email],
  ['privacy_officer', world.clinic.privacy.email, other.clinic.privacy.email],
  ['patient', world.patient.email, other.patient.email],
]
let cells = 0

/** The current version is sent, so that a refusal is never about `If-Match`. */
async function call(caller: Caller, route: string, row: Row, ids: Partial<Ids> = world.ids) {
  cells += 1
  const [method = '', pattern = ''] = route.split(' ')
  const query = pattern.endsWith('/availability')
    ? '?from=2026-12-01&to=2026-12-02&durationMinutes=30'
    : ''
  const path = pattern
    .replace(/^\/api\/v1/u, '')
    .replace(
      /:(\w+)/u,
      (_all, name: string) => row.shared?.[name] ?? ids[name as keyof Ids] ?? randomUUID(),
    )
  const body = row.body?.(world)
  if (method === 'GET') return caller.get(`${path}${query}`)
  if (method === 'PATCH') return caller.patch(path, body, 1)
  return caller.post(path, body, { 'if-match': '"1"' })
}

const rows = Object.entries(ROUTES)
const guarded = rows.filter(
  ([route, { may }]) => may !== 'public' && !route.endsWith('/auth/logout'),
)
const withParent = guarded.filter(
  ([route, { own, shared }]) => route.includes(':') && !shared && !own,
)

describe('who may do what', () => {
  it('has a row for every route there is, and none for routes there are not', () => {
    const registered = test.app.routeAccess
      .filter(
        ({ method, url }) =>
          method !== 'HEAD' && !url.startsWith('/docs') && url !== '/openapi.json',
      )
      .map(({ method, url }) => `${method} ${url}`)

    expect(registered.toSorted()).toEqual(rows.map(([route]) => route).toSorted())
    expect(
      test.app.routeAccess.filter(
        ({ hasResponseSchema, url }) => !hasResponseSchema && !url.startsWith('/docs'),
      ),
    ).toEqual([])
  })

  it.each(guarded)('%s: nobody without signing in', async (route, row) => {
    expect((await call(test.anonymous, route, row)).status).toBe(401)
  })

  it.each(guarded)('%s: no other role', async (route, row) => {
    for (const [role, email] of roles) {
      if (row.may.includes(role)) continue
      const answer = await call(await test.as(email), route, row)
      expect({ role, status: answer.status, code: answer.body.code }).toEqual({
        role,
        status: 403,
        code: 'forbidden',
      })
    }
  })

  it.each(withParent)(
    '%s: another clinic’s is not found, by any role that may',
    async (route, row) => {
      for (const [role, , elsewhere] of roles) {
        if (!row.may.includes(role)) continue
        const answer = await call(await test.as(elsewhere), route, row)
        expect({ role, status: answer.status, code: answer.body.code }).toEqual({
          role,
          status: 404,
          code: 'not_found',
        })
      }
    },
  )

  it.each(withParent)(
    '%s: one that never was is not found, and a malformed id is named',
    async (route, row) => {
      const may = roles.find(([role]) => row.may.includes(role))
      const caller = await test.as(may?.[1] ?? '')

      const nonexistent = await call(caller, route, row, {})
      const malformed = await call(
        caller,
        route,
        row,
        Object.fromEntries(Object.keys(world.ids).map((key) => [key, 'x'])),
      )

      expect(nonexistent.status).toBe(404)
      expect(malformed.status).toBe(400)
      expect(malformed.body.errors[0].pointer).toMatch(/^\/params\//u)
    },
  )

  it.each(guarded.filter(([, { clinical }]) => clinical))(
    '%s: no physiotherapist outside the care team',
    async (route, row) => {
      const answer = await call(await test.as(world.clinic.otherPhysio.email), route, row)
      expect({ status: answer.status, code: answer.body.code }).toEqual({
        status: 403,
        code: 'not_in_care_team',
      })
    },
  )

  it.each(guarded.filter(([route]) => route.startsWith('GET')))(
    '%s: shows nothing of another clinic',
    async (route, row) => {
      for (const [role, , elsewhere] of roles) {
        if (!row.may.includes(role)) continue
        const answer = await call(await test.as(elsewhere), route, row)
        for (const id of [world.clinic.id, ...Object.values(world.ids)])
          expect(answer.text).not.toContain(id)
      }
    },
  )

  it.each(guarded.filter(([, { own }]) => !own))(
    '%s: the roles that may, may',
    async (route, row) => {
      for (const [role, email] of roles) {
        if (!row.may.includes(role)) continue
        const answer = await call(await test.as(email), route, row)
        expect([401, 403, 404]).not.toContain(answer.status)
        expect(answer.status).toBeLessThan(500)
        if (route.startsWith('GET')) expect(answer.status).toBe(200)
      }
    },
  )

  it('was asked often enough to mean something', () => {
    console.log(`access cells executed: ${cells}`)
    expect(cells).toBeGreaterThan(500)
  })
})
