import { describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { PASSWORD } from '../support/people.ts'

const test = await openTestApp()
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'

const signInWith = async (email: string, userAgent: string, password = PASSWORD) => {
  const answer = await test.anonymous.post(
    '/auth/login',
    { email, password },
    { 'user-agent': userAgent },
  )
  const token = answer.body.accessToken
  return {
    status: answer.status,
    get: (path: string) => test.anonymous.get(path, { authorization: `Bearer ${token}` }),
  }
}

describe('her own sessions', () => {
  it('are listed with device and last use, and an ended one is over at once', async () => {
    const { physio } = await test.clinic()
    const caller = await test.as(physio.email)
    const elsewhere = await signInWith(physio.email, FIREFOX)
    test.clock.now = new Date(test.clock.now.getTime() + 120_000)
    await elsewhere.get('/me')

    const { body } = await caller.get('/me/sessions')
    const other = body.items.find(({ isThis }: { isThis: boolean }) => !isThis)
    const ended = await caller.post(`/me/sessions/${other.id}/end`)

    expect(body.items).toHaveLength(2)
    expect(other).toMatchObject({
      browser: 'Firefox',
      system: 'Windows',
      lastUsedAt: test.clock.now.toISOString(),
    })
    expect(ended.status).toBe(204)
    expect((await elsewhere.get('/me')).status).toBe(401)
    expect((await caller.post(`/me/sessions/${other.id}/end`)).status).toBe(404)
  })

  it('end all but this one when she says so, and nobody else’s', async () => {
    const { desk, physio } = await test.clinic()
    const [caller, deskCaller] = [await test.as(physio.email), await test.as(desk.email)]
    const others = [
      await signInWith(physio.email, FIREFOX),
      await signInWith(physio.email, FIREFOX),
    ]
    const { body: theirs } = await deskCaller.get('/me/sessions')

    const foreign = await caller.post(`/me/sessions/${theirs.items[0].id}/end`)
    const ended = await caller.post('/me/sessions/end-others')

    expect(foreign.status).toBe(404)
    expect(ended.body).toEqual({ ended: 2 })
    for (const other of others) expect((await other.get('/me')).status).toBe(401)
    expect((await caller.get('/me')).status).toBe(200)
    expect((await deskCaller.get('/me')).status).toBe(200)
  })
})

describe('her own password', () => {
  it('is changed with the current one, and every other session ends', async () => {
    const { physio } = await test.clinic()
    const caller = await test.as(physio.email)
    const other = await signInWith(physio.email, FIREFOX)
    const change = (currentPassword: string, newPassword: string) =>
      caller.post('/me/password', { currentPassword, newPassword })

    const wrong = await change('not this one', 'plum harbour candle 19')
    const short = await change(PASSWORD, 'plum harbour')
    const common = await change(PASSWORD, 'password1password1')
    const changed = await change(PASSWORD, 'plum harbour candle 19')

    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([400, '/currentPassword'])
    expect([short.status, short.body.errors[0].pointer]).toEqual([422, '/newPassword'])
    expect(short.body).toMatchObject({ code: 'password_refused', shortest: 15 })
    expect(common.body.reason).toBe('common')
    expect(changed.body).toEqual({ ended: 1 })
    expect((await other.get('/me')).status).toBe(401)
    expect((await caller.get('/me')).status).toBe(200)
    expect((await signInWith(physio.email, FIREFOX)).status).toBe(401)
    expect((await signInWith(physio.email, FIREFOX, 'plum harbour candle 19')).status).toBe(200)
  })
})
