import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { decision, makePatient, openEpisode, signAssessment } from '../support/episodes.ts'
import { addPasskey, addTotp, mfaTokenOf, nextStep } from '../support/factors.ts'
import { PASSWORD } from '../support/people.ts'
import { codeAt } from '../support/totp-code.ts'

const test = await openTestApp('2026-11-23T21:00:00Z')

describe('signing a clearance', () => {
  it('asks again who she is once the sign-in is older than the signing window', async () => {
    const clinic = await test.clinic()
    await test.owner.query('update clinics set signing_window_minutes = 7 where id = $1', [
      clinic.id,
    ])
    const patientId = await makePatient(test.owner, clinic)
    const physio = await test.as(clinic.physio.email)
    const episodeId = await openEpisode(physio, patientId)
    await signAssessment(physio, episodeId)
    const body = await decision(physio, episodeId)

    test.clock.now = new Date('2026-11-23T21:07:01Z')
    const refused = await physio.post(`/episodes/${episodeId}/clearances`, body)
    const after = await physio.get(`/episodes/${episodeId}/clearances`)
    test.clock.now = new Date('2026-11-23T21:07:00Z')
    const signed = await physio.post(`/episodes/${episodeId}/clearances`, body)

    expect(refused.status).toBe(401)
    expect(refused.body).toMatchObject({ code: 'step_up_required', withinMinutes: 7 })
    expect(after.body.items).toEqual([])
    expect(signed.status).toBe(201)
  })
})

describe('confirming who she is', () => {
  const minute = (minutes: number) =>
    new Date(Date.parse('2026-11-23T13:00:00Z') + minutes * 60_000)

  it('opens a new session in place of the old one, and lets her do what was asked', async () => {
    test.clock.now = minute(0)
    const { physio } = await test.clinic()
    const caller = await test.staying(physio.email)
    test.clock.now = minute(11)
    const refused = await caller.post('/me/factors/totp')

    const answer = await caller.post('/auth/step-up', { password: PASSWORD })
    const renewed = (path: string) =>
      test.anonymous.post(path, undefined, { authorization: `Bearer ${answer.body.accessToken}` })

    expect(refused.body).toMatchObject({ code: 'step_up_required', withinMinutes: 10 })
    expect(answer.status).toBe(200)
    expect(String(answer.headers['set-cookie'])).toContain('restride_refresh=')
    expect((await renewed('/me/factors/totp')).status).toBe(200)
    expect((await caller.get('/me')).status).toBe(401)
  })

  it('takes the code too where there is a factor, and refuses what is wrong', async () => {
    test.clock.now = minute(0)
    const { desk, physio } = await test.clinic()
    const caller = await test.as(physio.email)
    const secret = await addTotp(test, caller)
    const { device } = await addPasskey(caller)
    const others = await addPasskey(await test.as(desk.email))
    nextStep(test)
    const confirm = (body: object) => caller.post('/auth/step-up', body)
    const asked = async () => (await caller.post('/auth/step-up/options')).body

    const refusals = [
      await confirm({ password: 'not hers' }),
      await confirm({ password: PASSWORD }),
      await confirm({ password: PASSWORD, code: '000000' }),
      await confirm({ passkey: others.device.answer(await asked()) }),
    ]

    expect(refusals.map(({ body, status }) => [status, body.code])).toEqual([
      [401, 'sign_in_failed'],
      [401, 'mfa_failed'],
      [401, 'mfa_failed'],
      [401, 'passkey_failed'],
    ])
    expect((await confirm({ passkey: device.answer(await asked()) })).status).toBe(200)
    const again = await test.anonymous.post('/auth/mfa', {
      mfaToken: await mfaTokenOf(test, physio.email),
      code: codeAt(secret, test.clock.now),
    })
    expect(again.status).toBe(200)
  })

  it('is not what a refreshed token does', async () => {
    test.clock.now = minute(0)
    const { physio } = await test.clinic()
    const login = await test.anonymous.post('/auth/login', {
      email: physio.email,
      password: PASSWORD,
    })
    const cookie = String(login.headers['set-cookie']).split(';')[0] ?? ''
    test.clock.now = minute(11)

    const refreshed = await test.anonymous.post('/auth/refresh', undefined, { cookie })
    const refused = await test.anonymous.post('/me/factors/totp', undefined, {
      authorization: `Bearer ${refreshed.body.accessToken}`,
    })

    expect(refreshed.status).toBe(200)
    expect(refused.body.code).toBe('step_up_required')
  })
})
