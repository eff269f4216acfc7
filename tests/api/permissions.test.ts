import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import {
  isForCareTeam,
  PERMISSIONS,
  type Permission,
  reachOf,
} from '@restride/contracts/permissions'
import { roleSchema } from '@restride/contracts/sessions'
import fastify, { type RouteOptions } from 'fastify'
import { describe, expect, inject, it } from 'vitest'
import { openDatabase } from '../../apps/api/src/database.ts'
import { authPlugin } from '../../apps/api/src/plugins/auth.ts'
import { databasePlugin } from '../../apps/api/src/plugins/database.ts'
import { problemsPlugin } from '../../apps/api/src/plugins/problems.ts'
import { tokenKeysFrom } from '../../apps/api/src/sign-in/token-keys.ts'
import { ACCESS_SECONDS } from '../../apps/api/src/sign-in/tokens.ts'
import { ROUTES } from '../support/access-table.ts'
import { openTestApp, signingKey } from '../support/app.ts'
import { asApp } from '../support/database-names.ts'
import { makePatient } from '../support/episodes.ts'

const test = await openTestApp()
const permissions = Object.keys(PERMISSIONS) as Permission[]
const db = openDatabase(
  asApp(inject('ownerUrl'), `test_${process.env['VITEST_POOL_ID'] ?? '0'}`),
  2,
)

/** The product's own guards around one route. */
async function guarding(route: Partial<RouteOptions>) {
  const app = fastify()
  await app.register(problemsPlugin)
  await app.register(databasePlugin, { db, now: () => test.clock.now })
  await app.register(authPlugin, {
    tokenKeys: tokenKeysFrom([signingKey], test.clock.now, ACCESS_SECONDS),
  })
  app.route({ method: 'GET', url: '/api/v1/new', handler: async () => ({}), ...route })
  return app
}

describe('the permission matrix', () => {
  it('says of every route what the tests of access say of it', () => {
    const said = test.app.routeAccess.flatMap(({ method, permission, url }) => {
      const row = ROUTES[`${method} ${url}`]
      if (row === undefined) return []
      const may =
        permission === 'public'
          ? 'public'
          : roleSchema.options.filter((role) => reachOf(permission, role) !== null)
      const clinical = permission !== 'public' && isForCareTeam(reachOf(permission, 'physio'))
      return [{ route: `${method} ${url}`, may, clinical, row }]
    })

    expect(said).toHaveLength(Object.keys(ROUTES).length)
    for (const { clinical, may, route, row } of said) {
      const team = row.clinical === true || row.team === true
      expect({ route, may, clinical }).toEqual({
        route,
        may:
          row.may === 'public'
            ? 'public'
            : roleSchema.options.filter((role) => row.may.includes(role)),
        clinical: team,
      })
    }
  })

  it('is what docs/permissions.md shows', () => {
    const printed = spawnSync(process.execPath, ['scripts/permissions-table.ts'], {
      encoding: 'utf8',
    })
    const isSame = printed.stdout === readFileSync('docs/permissions.md', 'utf8')

    expect(isSame, 'run node scripts/permissions-table.ts > docs/permissions.md').toBe(true)
  })

  it('stands in the OpenAPI document, operation by operation', async () => {
    const { body } = await test.anonymous.get('openapi.json')

    expect(body.paths['/api/v1/patients/{patientId}'].patch.description).toMatch(
      /^For: physio \(care team only\), front_desk\. Send/u,
    )
    expect(body.paths['/api/v1/me/plan'].get.description).toBe('For: patient (own only).')
  })
})

describe('a server', () => {
  it.each([
    { what: 'says nothing', config: {}, reason: 'does not say who may call it' },
    {
      what: 'asks for what nobody has',
      config: { permission: 'plans:burn' },
      reason: 'not in the permission matrix',
    },
    {
      what: 'asks for a name every object has',
      config: { permission: 'constructor' },
      reason: 'not in the permission matrix',
    },
    {
      what: 'calls itself public',
      config: { permission: 'public' },
      reason: 'not one of the public routes',
    },
  ])('does not start with a route that $what', async ({ config, reason }) => {
    // The compiler refuses these too; a server that is started without it must as well.
    await expect(guarding({ config: config as object })).rejects.toThrow(reason)
  })

  it('does not start with a permission no route asks for', async () => {
    const app = await guarding({ config: { permission: 'plans:read' } })

    await expect(app.ready()).rejects.toThrow(/No route asks for account:read/u)
  })

  it('undoes an operation for the care team that forgets to ask for it', async () => {
    const clinic = await test.clinic()
    const patientId = await makePatient(test.owner, clinic)
    const { token } = await test.as(clinic.physio.email)
    const app = await guarding({
      method: 'POST',
      config: { permission: 'plans:release' },
      handler: async (request) =>
        request.work(({ tx }) =>
          tx.patient.updateMany({ where: { id: patientId }, data: { phone: '1' } }),
        ),
    })
    // Every other permission has its route elsewhere.
    for (const [index, permission] of permissions.entries()) {
      app.route({
        method: 'GET',
        url: `/${index}`,
        config: { permission },
        handler: async () => ({}),
      })
    }

    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/new',
      headers: { authorization: `Bearer ${token}` },
    })
    const kept = await test.owner.query('select phone from patients where id = $1', [patientId])

    expect(answer.statusCode).toBe(500)
    expect(kept.rows).toEqual([{ phone: null }])
  })
})
