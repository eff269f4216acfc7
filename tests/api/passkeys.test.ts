import { describe, expect, it } from 'vitest'
import { type Caller, openTestApp } from '../support/app.ts'
import { addPasskey, mfaTokenOf } from '../support/factors.ts'
import { SoftAuthenticator } from '../support/soft-authenticator.ts'

const test = await openTestApp()
const MINUTE_MS = 60_000
const REFUSED = { status: 401, code: 'passkey_failed' }
const outcome = ({ body, status }: { status: number; body: { code?: string } }) => ({
  status,
  code: body.code,
})
const ask = async (mfaToken: string | null = null) =>
  (await test.anonymous.post('/auth/passkey/options', { mfaToken })).body
const signIn = (passkey: unknown) => test.anonymous.post('/auth/passkey', { passkey })
const aPhysio = async (): Promise<{ caller: Caller; email: string; id: string }> => {
  const { physio } = await test.clinic()
  return { ...physio, caller: await test.as(physio.email) }
}

describe('a passkey', () => {
  it('signs in alone, without address or password', async () => {
    const { caller, id } = await aPhysio()
    const { device } = await addPasskey(caller)

    const asked = await ask()
    const answer = await signIn(device.answer(asked))

    expect(asked.options).toMatchObject({
      rpId: 'localhost',
      userVerification: 'required',
      allowCredentials: [],
    })
    expect(answer.status).toBe(200)
    expect(answer.body.user.id).toBe(id)
    expect((await caller.get('/me/factors')).body.passkeys[0].lastUsedAt).not.toBeNull()
  })

  it('is the second step after the password', async () => {
    const { caller, email } = await aPhysio()
    const { device } = await addPasskey(caller)
    const mfaToken = await mfaTokenOf(test, email)

    const asked = await ask(mfaToken)
    const answer = await test.anonymous.post('/auth/mfa', {
      mfaToken,
      passkey: device.answer(asked),
    })

    expect(asked.options.allowCredentials).toHaveLength(1)
    expect(answer.status).toBe(200)
  })

  it('has each challenge once, also for two at the same moment', async () => {
    const { caller } = await aPhysio()
    const { device } = await addPasskey(caller)
    const answer = device.answer(await ask())

    const both = await Promise.all([signIn(answer), signIn(answer)])
    const again = await signIn(answer)

    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 401]))
    expect(outcome(again)).toEqual(REFUSED)
  })

  it('is late after five minutes', async () => {
    const { caller } = await aPhysio()
    const { device } = await addPasskey(caller)
    const began = test.clock.now
    const answer = device.answer(await ask())

    test.clock.now = new Date(began.getTime() + 5 * MINUTE_MS)
    const late = await signIn(answer)
    test.clock.now = began

    expect(outcome(late)).toEqual(REFUSED)
  })

  it('is refused with a challenge of its own making, of another purpose or of another account', async () => {
    const [one, other] = [await aPhysio(), await aPhysio()]
    const { device } = await addPasskey(one.caller)
    const { device: otherDevice } = await addPasskey(other.caller)
    const made = await ask()
    const stepUp = await one.caller.post('/auth/step-up/options')
    const mfaToken = await mfaTokenOf(test, one.email)
    const second = await ask(mfaToken)

    const invented = await signIn(
      device.answer({ ...made, options: { ...made.options, challenge: 'AAAA' } }),
    )
    const elsewhere = await signIn(device.answer(stepUp.body))
    const notHers = await test.anonymous.post('/auth/mfa', {
      mfaToken,
      passkey: otherDevice.answer(second),
    })
    const alone = await signIn(device.answer(await ask(mfaToken)))

    for (const answer of [invented, elsewhere, notHers, alone])
      expect(outcome(answer)).toEqual(REFUSED)
  })

  it('is refused from another site, unverified, with a copied key’s counter or another key’s signature', async () => {
    const { caller } = await aPhysio()
    const { device } = await addPasskey(caller)
    const stranger = new SoftAuthenticator()
    const tries: unknown[] = []

    device.origin = 'https://restride.example'
    tries.push(device.answer(await ask()))
    device.origin = null
    device.verifies = false
    tries.push(device.answer(await ask()))
    device.verifies = true
    tries.push({ ...stranger.answer(await ask()), id: device.answer(await ask()).id })
    tries.push(stranger.answer(await ask()))
    for (const answer of tries) expect(outcome(await signIn(answer))).toEqual(REFUSED)
    const right = await signIn(device.answer(await ask()))
    device.counter -= 1
    const copied = await signIn(device.answer(await ask()))

    expect(right.status).toBe(200)
    expect(outcome(copied)).toEqual(REFUSED)
  })

  it('signs nobody in once removed or while its account is disabled', async () => {
    const { caller, id } = await aPhysio()
    const { device, id: passkeyId } = await addPasskey(caller)
    const kept = await addPasskey(caller)

    await caller.post(`/me/passkeys/${passkeyId}/remove`)
    const removed = await signIn(device.answer(await ask()))
    await test.owner.query('update users set disabled_at = now() where id = $1', [id])
    const disabled = await signIn(kept.device.answer(await ask()))

    expect([outcome(removed), outcome(disabled)]).toEqual([REFUSED, REFUSED])
  })

  it('is named, renamed by version, and nobody else’s to touch', async () => {
    const [one, other] = [await aPhysio(), await aPhysio()]
    const { id } = await addPasskey(one.caller)

    const renamed = await one.caller.patch(`/me/passkeys/${id}`, { name: ' Blue key ' }, 1)
    const stale = await one.caller.patch(`/me/passkeys/${id}`, { name: 'Red key' }, 1)
    const foreign = await other.caller.patch(`/me/passkeys/${id}`, { name: 'Mine' }, 2)
    const taken = await other.caller.post(`/me/passkeys/${id}/remove`)

    expect(renamed.body).toMatchObject({ name: 'Blue key', version: 2 })
    expect([stale.status, foreign.status, taken.status]).toEqual([412, 404, 404])
    expect((await other.caller.get('/me/factors')).body.passkeys).toEqual([])
  })

  it('is registered once per challenge, and one key belongs to one account', async () => {
    const [one, other] = [await aPhysio(), await aPhysio()]
    const device = new SoftAuthenticator()
    const register = async (caller: Caller, asked: Parameters<typeof device.register>[0]) =>
      caller.post('/me/passkeys', { name: 'Key', answer: device.register(asked) })
    const asked = (await one.caller.post('/me/passkeys/options')).body

    const first = await register(one.caller, asked)
    const replayed = await register(one.caller, asked)
    const others = await register(
      other.caller,
      (await other.caller.post('/me/passkeys/options')).body,
    )

    expect(first.status).toBe(201)
    expect([outcome(replayed), outcome(others)]).toEqual([REFUSED, REFUSED])
  })

  it('is not shown to the rest of the clinic even where the code forgets whose it is', async () => {
    const { physio, otherPhysio, id } = await test.clinic()
    await addPasskey(await test.as(physio.email))

    const seen = await test.app.db.transaction({ clinicId: id, userId: otherPhysio.id }, (tx) =>
      tx.passkey.count(),
    )

    expect(seen).toBe(0)
  })
})
