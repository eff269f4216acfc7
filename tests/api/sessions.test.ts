import { describe, expect, it } from 'vitest'
import { callerWithToken, openTestApp } from '../support/app.ts'
import { makePatient } from '../support/episodes.ts'
import { makePatientAccount, PASSWORD } from '../support/people.ts'

const test = await openTestApp()
const clinic = await test.clinic()
const MINUTE_MS = 60_000
const COOKIE = 'restride_refresh'

type Client = { userAgent?: string; remoteAddress?: string; isUnattended?: boolean }

function sent({ isUnattended, remoteAddress, userAgent }: Client) {
  return {
    remoteAddress: remoteAddress ?? '127.0.0.1',
    headers: {
      'user-agent': userAgent ?? 'a browser',
      ...(isUnattended === true && { 'x-restride-unattended': '1' }),
    },
  }
}

async function signIn(email: string) {
  const answer = await test.app.inject({
    method: 'POST',
    url: '/api/v1/auth/login',
    ...sent({}),
    payload: { email, password: PASSWORD },
  })
  const [cookie] = answer.cookies
  return {
    access: answer.json<{ accessToken: string }>().accessToken,
    refresh: cookie?.value ?? '',
  }
}

async function refresh(token: string, client: Client = {}) {
  const answer = await test.app.inject({
    method: 'POST',
    url: '/api/v1/auth/refresh',
    ...sent(client),
    cookies: { [COOKIE]: token },
  })
  return {
    status: answer.statusCode,
    access: answer.json<{ accessToken?: string }>().accessToken ?? '',
    next: answer.cookies.find(({ name, value }) => name === COOKIE && value !== '')?.value ?? null,
  }
}

const me = async (access: string, client: Client = {}) => {
  const { headers } = sent(client)
  return (await callerWithToken(test.app, access).get('/me', headers)).status
}

function later(minutes: number, thenMs = 0): void {
  test.clock.now = new Date(test.clock.now.getTime() + minutes * MINUTE_MS + thenMs)
}

async function patientLogin(): Promise<string> {
  const patientId = await makePatient(test.owner, clinic)
  return (await makePatientAccount(test.owner, clinic.id, patientId, 'Amara Ndiaye')).email
}

describe('a refresh token', () => {
  it('is used once and followed by another of the same session', async () => {
    const first = await signIn(clinic.physio.email)

    const second = await refresh(first.refresh)
    const third = await refresh(second.next ?? '')

    expect([second.status, third.status]).toEqual([200, 200])
    expect(new Set([first.refresh, second.next, third.next]).size).toBe(3)
    expect(await me(third.access)).toBe(200)
  })

  it.each([
    ['the one before', 1],
    ['one of long ago', 3],
  ])('used again ends the whole session, the newest with it: %s', async (_name, generations) => {
    const stolen = await signIn(clinic.physio.email)
    let newest = { access: stolen.access, next: stolen.refresh }
    for (let round = 0; round < generations; round += 1) {
      const { access, next } = await refresh(newest.next)
      newest = { access, next: next ?? '' }
    }
    later(1)

    const replayed = await refresh(stolen.refresh, { userAgent: 'a thief' })

    expect(replayed).toMatchObject({ status: 401, access: '', next: null })
    expect((await refresh(newest.next)).status).toBe(401)
    expect(await me(newest.access)).toBe(401)
    expect(await me(stolen.access)).toBe(401)
  })

  it('used again is told in the audit trail', async () => {
    const stolen = await signIn(clinic.desk.email)
    await refresh(stolen.refresh)
    later(1)
    await refresh(stolen.refresh)

    const privacy = await test.as(clinic.privacy.email)
    const { body } = await privacy.get(`/audit-events?actorId=${clinic.desk.id}`)

    expect(body.items[0]).toMatchObject({
      action: 'denied',
      resource: 'session',
      outcome: 'failure',
    })
  })

  it('refreshed in two tabs at the same moment signs nobody out', async () => {
    const { refresh: token } = await signIn(clinic.physio.email)

    const answers = await Promise.all(Array.from({ length: 6 }, () => refresh(token)))
    const kept = answers.flatMap(({ next }) => next ?? [])

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
    expect(new Set(kept).size).toBe(1)
    expect((await refresh(kept[0] ?? '')).status).toBe(200)
  })

  it('of ten seconds ago has the same answer for the client that used it, whom the first may not have reached', async () => {
    const { refresh: token } = await signIn(clinic.physio.email)
    const lost = await refresh(token)

    later(0, 9999)
    const soon = await refresh(token)
    later(0, 1)
    const late = await refresh(token)

    expect(soon).toMatchObject({ status: 200, next: lost.next })
    expect(late.status).toBe(401)
  })

  it('whose answer was lost on the way is followed by the one that was in it', async () => {
    const { refresh: token } = await signIn(clinic.physio.email)
    const phone = { remoteAddress: '198.51.100.7' }
    await refresh(token, phone)
    later(0, 5000)
    const { next } = await refresh(token, phone)
    later(1)

    expect((await refresh(next ?? '', phone)).status).toBe(200)
  })

  it.each([
    ['another browser', { userAgent: 'a thief' }],
    ['another network', { remoteAddress: '203.0.113.9' }],
  ])('is theft at once when it comes from %s', async (_name, thief) => {
    const { refresh: token } = await signIn(clinic.physio.email)
    const { next } = await refresh(token)

    const stolen = await refresh(token, thief)

    expect(stolen.status).toBe(401)
    expect((await refresh(next ?? '')).status).toBe(401)
  })

  it.each(['', 'x', 'x.y', `${'a'.repeat(43)}.${'b'.repeat(43)}`])(
    'is not guessed: %s',
    async (token) => {
      expect((await refresh(token)).status).toBe(401)
    },
  )
})

describe('staff who leave their screen', () => {
  it('are signed out after fifteen minutes, not before', async () => {
    const left = await signIn(clinic.physio.email)
    later(15, -1)
    const before = await refresh(left.refresh)
    const gone = await signIn(clinic.physio.email)
    later(15)

    expect(before.status).toBe(200)
    expect((await refresh(gone.refresh)).status).toBe(401)
    expect(await me(gone.access)).toBe(401)
  })

  it('stay in while they work', async () => {
    let { access, refresh: token } = await signIn(clinic.physio.email)
    const statuses = []

    for (let round = 0; round < 6; round += 1) {
      later(9)
      statuses.push(await me(access))
      const renewed = await refresh(token)
      access = renewed.access
      token = renewed.next ?? ''
    }

    expect(statuses).toEqual([200, 200, 200, 200, 200, 200])
  })

  it('are not kept in by a screen that asks by itself', async () => {
    let { access, refresh: token } = await signIn(clinic.physio.email)
    const statuses = []

    for (let round = 0; round < 4; round += 1) {
      later(4)
      statuses.push(await me(access, { isUnattended: true }))
      const renewed = await refresh(token, { isUnattended: true })
      access = renewed.access
      token = renewed.next ?? ''
    }

    expect(statuses).toEqual([200, 200, 200, 401])
  })

  it('sign in again after twelve hours, however much they work', async () => {
    let token = (await signIn(clinic.physio.email)).refresh
    const start = test.clock.now.getTime()
    let access = ''

    while (test.clock.now.getTime() - start < 12 * 60 * MINUTE_MS - 10 * MINUTE_MS) {
      later(10)
      const renewed = await refresh(token)
      access = renewed.access
      token = renewed.next ?? ''
    }
    test.clock.now = new Date(start + 12 * 60 * MINUTE_MS - 10 * MINUTE_MS)
    later(10, -1)
    const before = await refresh(token)
    later(0, 1)

    expect(before.status).toBe(200)
    expect((await refresh(before.next ?? '')).status).toBe(401)
    expect(await me(access)).toBe(401)
  }, 60_000)
})

describe('a patient', () => {
  it('stays signed in on her phone for thirty days and not a moment longer', async () => {
    const { refresh: token } = await signIn(await patientLogin())
    later(30 * 24 * 60, -1)
    const before = await refresh(token)
    later(0, 1)

    expect(before.status).toBe(200)
    expect(await me(before.access)).toBe(401)
    expect((await refresh(before.next ?? '')).status).toBe(401)
  })
})
