import { describe, expect, inject, it } from 'vitest'
import { sealOldSecrets } from '../../scripts/seal-old-secrets.ts'
import { factorKey, openTestApp } from '../support/app.ts'
import { onDatabase } from '../support/database-names.ts'
import { addPasskey, addTotp, mfaTokenOf, nextStep } from '../support/factors.ts'
import { PASSWORD } from '../support/people.ts'
import { codeAt } from '../support/totp-code.ts'

const test = await openTestApp()
const databaseUrl = onDatabase(inject('ownerUrl'), `test_${process.env['VITEST_POOL_ID'] ?? '0'}`)
const WRONG = { status: 401, code: 'mfa_failed' }
const outcome = ({ body, status }: { status: number; body: { code?: string } }) => ({
  status,
  code: body.code,
})

describe('an authenticator app', () => {
  it('does not count before a code of it was seen', async () => {
    const { physio } = await test.clinic()
    const caller = await test.as(physio.email)
    const { body } = await caller.post('/me/factors/totp')

    const wrong = await caller.post('/me/factors/totp/confirm', { code: '000000' })
    const signedIn = await test.anonymous.post('/auth/login', {
      email: physio.email,
      password: PASSWORD,
    })

    expect(body.uri).toMatch(/^otpauth:\/\/totp\/Restride:/u)
    expect(wrong.status).toBe(400)
    expect(wrong.body.errors[0].pointer).toBe('/code')
    expect(signedIn.body.accessToken).toBeDefined()
    expect((await caller.get('/me/factors')).body).toMatchObject({
      hasPassword: true,
      isRequired: false,
      totp: null,
    })
  })

  it('is asked for after the password once confirmed, and each of its codes counts once', async () => {
    const { physio } = await test.clinic()
    const secret = await addTotp(test, await test.as(physio.email))
    const usedAtSetUp = codeAt(secret, test.clock.now)

    const reused = await test.anonymous.post('/auth/mfa', {
      mfaToken: await mfaTokenOf(test, physio.email),
      code: usedAtSetUp,
    })
    nextStep(test)
    const mfaToken = await mfaTokenOf(test, physio.email)
    const code = codeAt(secret, test.clock.now)
    const both = await Promise.all([
      test.anonymous.post('/auth/mfa', { mfaToken, code }),
      test.anonymous.post('/auth/mfa', { mfaToken, code }),
    ])

    expect(outcome(reused)).toEqual(WRONG)
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 401]))
  })

  it('refuses a wrong code and one of two minutes ago', async () => {
    const { physio } = await test.clinic()
    const secret = await addTotp(test, await test.as(physio.email))
    const old = codeAt(secret, new Date(test.clock.now.getTime() - 120_000))
    const mfaToken = await mfaTokenOf(test, physio.email)

    for (const code of ['000000', old])
      expect(outcome(await test.anonymous.post('/auth/mfa', { mfaToken, code }))).toEqual(WRONG)
  })

  it('is kept sealed, and the seal opens for its owner’s row alone', async () => {
    const { desk, physio } = await test.clinic()
    const secret = await addTotp(test, await test.as(physio.email))
    await addTotp(test, await test.as(desk.email))
    const { rows } = await test.owner.query(
      'select sealed_secret from totp_factors where user_id = $1',
      [physio.id],
    )

    expect(rows[0].sealed_secret).toMatch(/^v1\./u)
    expect(rows[0].sealed_secret).not.toContain(secret)
    await test.owner.query('update totp_factors set sealed_secret = $1 where user_id = $2', [
      rows[0].sealed_secret,
      desk.id,
    ])
    nextStep(test)
    const stolen = await test.anonymous.post('/auth/mfa', {
      mfaToken: await mfaTokenOf(test, desk.email),
      code: codeAt(secret, test.clock.now),
    })
    expect(stolen.status).toBe(500)
  })

  it('asks for nothing any more once removed, and its secret is gone', async () => {
    const { physio } = await test.clinic()
    const caller = await test.as(physio.email)
    const secret = await addTotp(test, caller)
    nextStep(test)
    const mfaToken = await mfaTokenOf(test, physio.email)

    const removed = await caller.post('/me/factors/totp/remove')
    const late = await test.anonymous.post('/auth/mfa', {
      mfaToken,
      code: codeAt(secret, test.clock.now),
    })
    const { rows } = await test.owner.query(
      'select sealed_secret from totp_factors where user_id = $1',
      [physio.id],
    )

    expect(removed.body.totp).toBeNull()
    expect(outcome(late)).toEqual(WRONG)
    expect(rows).toEqual([{ sealed_secret: '' }])
    expect((await caller.post('/me/factors/totp/remove')).status).toBe(404)
  })
})

describe('recovery codes', () => {
  it('stand in for the app’s code, each once, also for two at the same moment', async () => {
    const { physio } = await test.clinic()
    const caller = await test.as(physio.email)
    await addTotp(test, caller)
    const { body } = await caller.post('/me/recovery-codes')
    const [first, second] = body.codes
    const mfaToken = await mfaTokenOf(test, physio.email)
    const use = (code: string) => test.anonymous.post('/auth/mfa', { mfaToken, code })

    const both = await Promise.all([use(first), use(first)])
    const again = await use(first)
    const typed = await use(second.toLowerCase().replaceAll('-', ' '))

    expect(new Set(body.codes).size).toBe(10)
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 401]))
    expect(outcome(again)).toEqual(WRONG)
    expect(typed.status).toBe(200)
    expect((await caller.get('/me/factors')).body.recoveryCodes.left).toBe(8)
  })

  it('stop working when they are renewed, and are stored as hashes only', async () => {
    const { physio } = await test.clinic()
    const caller = await test.as(physio.email)
    await addTotp(test, caller)
    const { body: old } = await caller.post('/me/recovery-codes')
    const { body: fresh } = await caller.post('/me/recovery-codes')
    const mfaToken = await mfaTokenOf(test, physio.email)
    const { rows } = await test.owner.query(
      'select code_hash from recovery_codes where user_id = $1',
      [physio.id],
    )

    const refused = await test.anonymous.post('/auth/mfa', { mfaToken, code: old.codes[0] })
    const taken = await test.anonymous.post('/auth/mfa', { mfaToken, code: fresh.codes[0] })

    expect(outcome(refused)).toEqual(WRONG)
    expect(taken.status).toBe(200)
    expect(rows.every(({ code_hash }) => code_hash.startsWith('$argon2id$'))).toBe(true)
  })

  it('are not made for an account that has nothing to recover', async () => {
    const { physio } = await test.clinic()

    const refused = await (await test.as(physio.email)).post('/me/recovery-codes')

    expect(refused.status).toBe(400)
  })
})

describe('a clinic that requires a second factor', () => {
  it('keeps the last one, and lets any other go', async () => {
    const clinic = await test.clinic()
    const caller = await test.as(clinic.physio.email)
    await addTotp(test, caller)
    const { id } = await addPasskey(caller)
    const admin = await test.as(clinic.admin.email)
    await admin.patch('/clinic-settings', { secondFactor: 'required' }, 1)

    const first = await caller.post('/me/factors/totp/remove')
    const last = await caller.post(`/me/passkeys/${id}/remove`)

    expect(first.status).toBe(200)
    expect(outcome(last)).toEqual({ status: 409, code: 'last_factor' })
    expect((await caller.get('/me/factors')).body.passkeys).toHaveLength(1)
  })

  it('says so at the settings, whose change needs the version that was read', async () => {
    const clinic = await test.clinic()
    const admin = await test.as(clinic.admin.email)
    const physio = await test.as(clinic.physio.email)

    const stale = await admin.patch('/clinic-settings', { secondFactor: 'required' }, 7)
    const blind = await admin.patch('/clinic-settings', { secondFactor: 'required' }, null)
    const outside = await admin.patch('/clinic-settings', { signingWindowMinutes: 4 }, 1)
    const changed = await admin.patch('/clinic-settings', { signingWindowMinutes: 5 }, 1)
    const forbidden = await physio.patch('/clinic-settings', { secondFactor: 'optional' }, 2)

    expect([stale.status, blind.status, outside.status, forbidden.status]).toEqual([
      412, 428, 400, 403,
    ])
    expect(outside.body.errors[0].pointer).toBe('/signingWindowMinutes')
    expect(changed.body).toEqual({
      secondFactor: 'optional',
      signingWindowMinutes: 5,
      version: 2,
    })
    expect((await physio.get('/clinic-settings')).body).toEqual(changed.body)
  })
})

describe('an update from a version that kept the apps’ secrets readable', () => {
  it('seals them once, and the app goes on working', async () => {
    const { physio } = await test.clinic()
    const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
    await test.owner.query('update users set totp_secret = $1 where id = $2', [secret, physio.id])

    await sealOldSecrets(databaseUrl, factorKey)
    await sealOldSecrets(databaseUrl, factorKey)
    nextStep(test)
    const answer = await test.anonymous.post('/auth/mfa', {
      mfaToken: await mfaTokenOf(test, physio.email),
      code: codeAt(secret, test.clock.now),
    })
    const { rows } = await test.owner.query('select totp_secret from users where id = $1', [
      physio.id,
    ])

    expect(answer.status).toBe(200)
    expect(rows).toEqual([{ totp_secret: null }])
  })
})
