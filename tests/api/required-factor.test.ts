import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { addTotp } from '../support/factors.ts'
import { PASSWORD } from '../support/people.ts'
import { makeWorld } from '../support/world.ts'

const test = await openTestApp()
const world = await makeWorld(test)
const { clinic } = world
await test.owner.query(`update clinics set second_factor = 'required' where id = $1`, [clinic.id])

/** Her own account, as far as it takes to set up a factor. */
const OPEN = [
  'GET /api/v1/me',
  'PATCH /api/v1/me',
  'GET /api/v1/me/factors',
  'POST /api/v1/auth/logout',
  'POST /api/v1/auth/step-up',
  'POST /api/v1/auth/step-up/options',
  'POST /api/v1/me/factors/totp',
  'POST /api/v1/me/factors/totp/confirm',
  'POST /api/v1/me/factors/totp/remove',
  'POST /api/v1/me/recovery-codes',
  'POST /api/v1/me/passkeys',
  'POST /api/v1/me/passkeys/options',
  'PATCH /api/v1/me/passkeys/:passkeyId',
  'POST /api/v1/me/passkeys/:passkeyId/remove',
]

describe('staff without the second factor their clinic requires', () => {
  it('reach nothing but what sets one up: every route was asked', async () => {
    // Signing out comes last: after it nobody would be asked about any factor.
    const isLast = ({ url }: { url: string }) => Number(url.endsWith('/auth/logout'))
    const routes = test.app.routeAccess
      .filter(({ method, permission }) => permission !== 'public' && method !== 'HEAD')
      .toSorted((one, other) => isLast(one) - isLast(other))
    const answered: string[] = []

    for (const { method, url } of routes) {
      const path = url.replaceAll(
        /:(\w+)/gu,
        (_all, name: string) => world.ids[name as keyof typeof world.ids] ?? randomUUID(),
      )
      for (const person of [clinic.physio, clinic.desk, clinic.admin, clinic.privacy]) {
        const { token } = await test.as(person.email)
        const answer = await test.app.inject({
          method: method as 'GET',
          url: path,
          headers: { authorization: `Bearer ${token}` },
        })
        expect(answer.statusCode).not.toBe(401)
        if (answer.statusCode === 403) expect(answer.json().code).toBe('second_factor_required')
        else answered.push(`${method} ${url}`)
      }
    }

    console.log(`routes asked without a required factor: ${routes.length}`)
    expect(routes.length).toBeGreaterThan(70)
    expect([...new Set(answered)].toSorted()).toEqual(OPEN.toSorted())
  }, 120_000)

  it('are told so at sign-in, and are let in by the factor they set up', async () => {
    const signedIn = await test.anonymous.post('/auth/login', {
      email: clinic.otherPhysio.email,
      password: PASSWORD,
    })
    const caller = await test.as(clinic.otherPhysio.email)
    const before = await caller.get('/worklist')

    await addTotp(test, caller)
    const after = await caller.get('/worklist')

    expect(signedIn.body.user.mustAddFactor).toBe(true)
    expect(before.body.code).toBe('second_factor_required')
    expect(after.status).toBe(200)
  })

  it('are not patients: hers is her own phone', async () => {
    const today = await (await test.as(world.patient.email)).get('/me/today')

    expect(today.status).toBe(200)
  })
})
