import { describe, expect, it } from 'vitest'
import { callerWithToken, openTestApp } from '../support/app.ts'
import { makePatient } from '../support/episodes.ts'
import { addTotp } from '../support/factors.ts'
import { makePatientAccount, PASSWORD } from '../support/people.ts'

const test = await openTestApp()
const GOOD = 'four lamps under a wet bridge'
let people = 0

function invited(role = 'physio') {
  people += 1
  return { email: `kit-${people}@new.restride.test`, name: 'Kit Osei', role }
}

const tokenOf = (link: string) => link.split('#')[1] ?? ''
const signIn = (email: string, password: string) =>
  test.anonymous.post('/auth/login', { email, password })
const choose = (token: string, password = GOOD) =>
  test.anonymous.post('/auth/password', { token, password })

describe('inviting staff', () => {
  it('leads by a link, used once, to an account that signs in', async () => {
    const clinic = await test.clinic()
    const admin = await test.as(clinic.admin.email)
    const who = invited('front_desk')

    const made = await admin.post('/staff', who)
    const token = tokenOf(made.body.link)
    const pending = await admin.get('/staff-invitations')
    const owner = await test.anonymous.post('/auth/password/owner', { token })
    const chosen = await choose(token)
    const again = await choose(token)
    const signedIn = await signIn(who.email, GOOD)

    expect(made.status).toBe(201)
    expect(made.body.link).toMatch(/^https:\/\/restride\.test\/choose-password#[\w-]{43}$/u)
    expect(pending.body.items).toMatchObject([who])
    expect(owner.body).toEqual({ email: who.email, name: who.name })
    expect([chosen.status, again.status, again.body.code]).toEqual([200, 410, 'link_not_valid'])
    expect(signedIn.body.user).toMatchObject({ ...who, clinic: { id: clinic.id } })
    expect((await admin.get('/staff-invitations')).body.items).toEqual([])
    expect((await admin.get('/staff-accounts')).text).toContain(who.email)
  })

  it('shows the link once: the same request again gets none, and the database holds no token', async () => {
    const { admin } = await test.clinic()
    const caller = await test.as(admin.email)
    const who = invited()
    const key = { 'idempotency-key': 'invite-once' }

    const first = await caller.post('/staff', who, key)
    const second = await caller.post('/staff', who, key)
    const stored = await test.owner.query(
      `select k.body::text || l::text as all from idempotency_keys k, one_time_links l
       where k.key = 'invite-once' and l.id = $1`,
      [first.body.id],
    )

    expect(second.body).toEqual({ ...first.body, link: null })
    expect(stored.rows[0].all).not.toContain(tokenOf(first.body.link))
  })

  it('lasts seven days and not a moment longer', async () => {
    const { admin } = await test.clinic()
    const caller = await test.as(admin.email)
    const start = test.clock.now
    const { body } = await caller.post('/staff', invited())
    const token = tokenOf(body.link)

    test.clock.now = new Date(start.getTime() + 7 * 86_400_000 - 1)
    const before = await test.anonymous.post('/auth/password/owner', { token })
    test.clock.now = new Date(start.getTime() + 7 * 86_400_000)
    const after = await test.anonymous.post('/auth/password/owner', { token })
    test.clock.now = start

    expect([before.status, after.status]).toEqual([200, 410])
  })

  it('again for the same address makes the first link worthless', async () => {
    const { admin } = await test.clinic()
    const caller = await test.as(admin.email)
    const who = invited()
    const first = await caller.post('/staff', who)
    const second = await caller.post('/staff', who)

    expect((await choose(tokenOf(first.body.link))).status).toBe(410)
    expect((await choose(tokenOf(second.body.link))).status).toBe(200)
  })

  it('refuses an address with an account, of this clinic or another, in any case', async () => {
    const [mine, other] = [await test.clinic(), await test.clinic()]
    const admin = await test.as(mine.admin.email)

    for (const email of [mine.desk.email, other.desk.email, other.desk.email.toUpperCase()]) {
      const answer = await admin.post('/staff', { ...invited(), email })
      expect({ status: answer.status, code: answer.body.code }).toEqual({
        status: 409,
        code: 'email_taken',
      })
    }
  })

  it('never changes an account that came to be meanwhile', async () => {
    const [mine, other] = [await test.clinic(), await test.clinic()]
    const who = invited()
    const here = await (await test.as(mine.admin.email)).post('/staff', who)
    const there = await (await test.as(other.admin.email)).post('/staff', who)
    await choose(tokenOf(there.body.link))

    const late = await choose(tokenOf(here.body.link), 'three boats beside a dry harbour')
    const signedIn = await signIn(who.email, GOOD)

    expect(late.body.code).toBe('link_not_valid')
    expect(signedIn.body.user.clinic.id).toBe(other.id)
  })

  it('lets two who open one link at the same moment make one account', async () => {
    const { admin } = await test.clinic()
    const { body } = await (await test.as(admin.email)).post('/staff', invited())

    const answers = await Promise.all(Array.from({ length: 4 }, () => choose(tokenOf(body.link))))

    expect(answers.map(({ status }) => status).toSorted((one, two) => one - two)).toEqual([
      200, 410, 410, 410,
    ])
  })

  it.each([
    ['role', { role: 'clinic_admin' }],
    ['email', { email: 'else@new.restride.test' }],
    ['clinicId', { clinicId: '00000000-0000-4000-8000-000000000000' }],
    ['sub', { sub: 'x' }],
  ])('takes no %s from whoever accepts', async (_name, extra) => {
    const { admin } = await test.clinic()
    const { body } = await (await test.as(admin.email)).post('/staff', invited())

    const answer = await test.anonymous.post('/auth/password', {
      token: tokenOf(body.link),
      password: GOOD,
      ...extra,
    })

    expect(answer.status).toBe(400)
  })

  it('says why a password will not do, and lets another be chosen', async () => {
    const { admin } = await test.clinic()
    const { body } = await (await test.as(admin.email)).post('/staff', invited())
    const token = tokenOf(body.link)

    const short = await choose(token, 'kettle mud')
    const common = await choose(token, 'password1234567')
    const own = await choose(token, 'kit-osei-kit-osei-1')

    expect(short.body).toMatchObject({
      code: 'password_refused',
      reason: 'too_short',
      shortest: 15,
    })
    expect(short.body.errors[0].pointer).toBe('/password')
    expect([common.body.reason, own.body.reason]).toEqual(['common', 'about_you'])
    expect((await choose(token)).status).toBe(200)
  })

  it('is guessed thirty times from one network, and then not looked at', async () => {
    const statuses = []
    for (let index = 0; index < 34; index += 1) {
      const answer = await test.app.inject({
        method: 'POST',
        url: '/api/v1/auth/password/owner',
        remoteAddress: '192.0.2.77',
        payload: { token: String(index).padStart(43, 'x') },
      })
      statuses.push(answer.statusCode)
    }

    expect(statuses.filter((status) => status === 410)).toHaveLength(30)
    expect(statuses.slice(30)).toEqual([429, 429, 429, 429])
  })
})

describe('changing an account', () => {
  it('needs the version that was read', async () => {
    const { admin, desk } = await test.clinic()
    const caller = await test.as(admin.email)

    expect((await caller.patch(`/staff/${desk.id}`, { name: 'R K' }, null)).status).toBe(428)
    const changed = await caller.patch(`/staff/${desk.id}`, { name: 'R K' }, 1)
    expect(changed.body).toMatchObject({ name: 'R K', version: 2 })
    expect(changed.headers['etag']).toBe('"2"')
    expect((await caller.patch(`/staff/${desk.id}`, { name: 'X' }, 1)).status).toBe(412)
  })

  it('disabled ends access, refresh and every other device with the next request', async () => {
    const { admin, physio } = await test.clinic()
    const devices = []
    for (let index = 0; index < 2; index += 1) {
      const answer = await test.app.inject({
        method: 'POST',
        url: '/api/v1/auth/login',
        payload: { email: physio.email, password: PASSWORD },
      })
      devices.push({
        access: callerWithToken(test.app, answer.json<{ accessToken: string }>().accessToken),
        cookie: answer.cookies[0]?.value ?? '',
      })
    }
    for (const { access } of devices) expect((await access.get('/me')).status).toBe(200)

    await (await test.as(admin.email)).patch(`/staff/${physio.id}`, { disabled: true }, 1)

    for (const { access, cookie } of devices) {
      expect((await access.get('/me')).status).toBe(401)
      const refreshed = await test.app.inject({
        method: 'POST',
        url: '/api/v1/auth/refresh',
        cookies: { restride_refresh: cookie },
      })
      expect(refreshed.statusCode).toBe(401)
    }
    expect((await signIn(physio.email, PASSWORD)).body.code).toBe('sign_in_failed')
  })

  it('enabled again signs in anew, and old devices stay out', async () => {
    const { admin, physio } = await test.clinic()
    const caller = await test.as(admin.email)
    const before = callerWithToken(
      test.app,
      (await signIn(physio.email, PASSWORD)).body.accessToken,
    )
    await caller.patch(`/staff/${physio.id}`, { disabled: true }, 1)
    await caller.patch(`/staff/${physio.id}`, { disabled: false }, 2)

    expect((await before.get('/me')).status).toBe(401)
    expect((await signIn(physio.email, PASSWORD)).status).toBe(200)
  })

  it('of a role works at once, in both directions', async () => {
    const { admin, desk } = await test.clinic()
    const caller = await test.as(admin.email)
    const theirs = await test.as(desk.email)
    expect((await theirs.get('/follow-ups')).status).toBe(200)

    await caller.patch(`/staff/${desk.id}`, { role: 'privacy_officer' }, 1)

    expect((await theirs.get('/follow-ups')).status).toBe(403)
    expect((await theirs.get('/audit-events')).status).toBe(200)
  })

  it('of one’s own: the name, never the role', async () => {
    const { admin } = await test.clinic()
    const caller = await test.as(admin.email)

    const role = await caller.patch(`/staff/${admin.id}`, { role: 'physio' }, 1)
    const out = await caller.patch(`/staff/${admin.id}`, { disabled: true }, 1)
    const name = await caller.patch(`/staff/${admin.id}`, { name: 'Ada M' }, 1)

    expect([role.body.code, out.body.code, name.status]).toEqual([
      'own_account',
      'own_account',
      200,
    ])
  })

  it('leaves an admin, also when two remove each other at the same moment', async () => {
    const clinic = await test.clinic()
    const first = await test.as(clinic.admin.email)
    await first.patch(`/staff/${clinic.desk.id}`, { role: 'clinic_admin' }, 1)
    const second = await test.as(clinic.desk.email)

    const answers = await Promise.all([
      first.patch(`/staff/${clinic.desk.id}`, { role: 'front_desk' }, 2),
      second.patch(`/staff/${clinic.admin.id}`, { disabled: true }, 1),
    ])
    const { rows } = await test.owner.query(
      `select count(*)::int as admins from users where clinic_id = $1 and role = 'clinic_admin' and disabled_at is null`,
      [clinic.id],
    )

    expect(rows[0].admins).toBe(1)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it('of a patient is not the admin’s', async () => {
    const clinic = await test.clinic()
    const patientId = await makePatient(test.owner, clinic)
    const patient = await makePatientAccount(test.owner, clinic.id, patientId, 'Amara Ndiaye')
    const admin = await test.as(clinic.admin.email)

    expect((await admin.get(`/staff/${patient.id}`)).status).toBe(404)
    expect((await admin.get('/staff-accounts')).text).not.toContain(patient.id)
    expect((await admin.patch(`/staff/${clinic.desk.id}`, { role: 'patient' }, 1)).status).toBe(400)
    expect((await admin.patch(`/staff/${clinic.desk.id}`, { password: GOOD }, 1)).status).toBe(400)
  })
})

describe('a new password', () => {
  it('comes by a link, ends every session and keeps the second factor', async () => {
    const { admin, physio } = await test.clinic()
    const theirs = callerWithToken(
      test.app,
      (await signIn(physio.email, PASSWORD)).body.accessToken,
    )
    await addTotp(test, theirs)
    const caller = await test.as(admin.email)
    const { body } = await caller.post(`/staff/${physio.id}/password-link`)

    const chosen = await choose(tokenOf(body.link))

    expect(chosen.status).toBe(200)
    expect((await theirs.get('/me')).status).toBe(401)
    expect((await signIn(physio.email, PASSWORD)).status).toBe(401)
    expect((await signIn(physio.email, GOOD)).body.mfaRequired).toBe(true)
  })

  it('lets its owner in at once, however often others have failed before', async () => {
    const { admin, physio } = await test.clinic()
    for (let index = 0; index < 6; index += 1) await signIn(physio.email, 'guessed')
    const shut = await signIn(physio.email, PASSWORD)
    const { body } = await (await test.as(admin.email)).post(`/staff/${physio.id}/password-link`)

    await choose(tokenOf(body.link))

    expect(shut.status).toBe(429)
    expect((await signIn(physio.email, GOOD)).status).toBe(200)
  })

  it('does not open a disabled account', async () => {
    const { admin, physio } = await test.clinic()
    const caller = await test.as(admin.email)
    const { body } = await caller.post(`/staff/${physio.id}/password-link`)
    await caller.patch(`/staff/${physio.id}`, { disabled: true }, 1)

    expect((await choose(tokenOf(body.link))).status).toBe(410)
    expect((await caller.post(`/staff/${physio.id}/password-link`)).status).toBe(404)
  })

  it('is hashed anew at sign-in when hashes have become stronger', async () => {
    const { physio } = await test.clinic()
    // The password of the tests with 19 MiB and two passes.
    const weak =
      '$argon2id$v=19$m=19456,t=2,p=1$qYHLH5AECEi1ha7uLMaRGQ$OQNtPYiWB7IRftBpmgN/xHSyD0BcQZ4M8lD3SoNS90A'
    await test.owner.query('update users set password_hash = $1 where id = $2', [weak, physio.id])

    const first = await signIn(physio.email, PASSWORD)
    const { rows } = await test.owner.query('select password_hash from users where id = $1', [
      physio.id,
    ])

    expect(first.status).toBe(200)
    expect(rows[0].password_hash).toContain('m=65536,t=3')
    expect((await signIn(physio.email, PASSWORD)).status).toBe(200)
  })
})
