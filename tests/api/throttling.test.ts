import { describe, expect, it } from 'vitest'
import { openTestApp, type TestApp } from '../support/app.ts'
import { addTotp, mfaTokenOf } from '../support/factors.ts'
import { PASSWORD } from '../support/people.ts'

const test = await openTestApp()
let networks = 0

/** An address nobody has used yet in this file. */
function newNetwork(): string {
  networks += 1
  return `198.51.${Math.floor(networks / 250)}.${(networks % 250) + 1}`
}

type From = { remoteAddress: string; forwarded?: string; app?: TestApp['app'] }

async function tryPassword(email: string, password: string, { remoteAddress, ...from }: From) {
  const answer = await (from.app ?? test.app).inject({
    method: 'POST',
    url: '/api/v1/auth/login',
    remoteAddress,
    headers: from.forwarded === undefined ? {} : { 'x-forwarded-for': from.forwarded },
    payload: { email, password },
  })
  return {
    status: answer.statusCode,
    code: answer.json<{ code?: string }>().code,
    retryAfter: Number(answer.headers['retry-after'] ?? 0),
  }
}

/** Only what is looked at takes the hundred milliseconds of a hash, so that these tests stay quick. */
async function tries(count: number, one: (index: number) => ReturnType<typeof tryPassword>) {
  const answers = []
  for (let index = 0; index < count; index += 1) answers.push(await one(index))
  return {
    looked: answers.filter(({ status }) => status === 401).length,
    refused: answers.filter(({ status }) => status === 429).length,
    last: answers.at(-1),
  }
}

describe('guessing at one account', () => {
  it('is looked at five times, then waits; the right password from elsewhere still works', async () => {
    const { physio } = await test.clinic()
    const hammer = { remoteAddress: newNetwork() }

    const hammered = await tries(101, () => tryPassword(physio.email, 'wrong', hammer))

    expect(hammered).toMatchObject({ looked: 5, refused: 96 })
    expect(hammered.last).toEqual({ status: 429, code: 'too_many_requests', retryAfter: 1 })
    expect((await tryPassword(physio.email, PASSWORD, hammer)).status).toBe(429)
    expect(
      (await tryPassword(physio.email, PASSWORD, { remoteAddress: newNetwork() })).status,
    ).toBe(200)
  })

  it('is no faster at once than one after the other', async () => {
    const { physio } = await test.clinic()
    const from = { remoteAddress: newNetwork() }

    const answers = await Promise.all(
      Array.from({ length: 40 }, () => tryPassword(physio.email, 'wrong', from)),
    )

    const looked = answers.filter(({ status }) => status === 401).length
    expect(looked).toBeLessThanOrEqual(5)
    expect(answers.filter(({ status }) => status === 429).length).toBe(40 - looked)
  })

  it('waits twice as long each time, and not a second less', async () => {
    const { physio } = await test.clinic()
    const from = { remoteAddress: newNetwork() }
    const start = test.clock.now
    await tries(5, () => tryPassword(physio.email, 'wrong', from))
    const waits: number[] = []

    for (let round = 0; round < 6; round += 1) {
      const { retryAfter } = await tryPassword(physio.email, 'wrong', from)
      waits.push(retryAfter)
      test.clock.now = new Date(test.clock.now.getTime() + retryAfter * 1000 - 1)
      expect((await tryPassword(physio.email, 'wrong', from)).status).toBe(429)
      test.clock.now = new Date(test.clock.now.getTime() + 1)
      expect((await tryPassword(physio.email, 'wrong', from)).status).toBe(401)
    }
    test.clock.now = start

    expect(waits).toEqual([1, 2, 4, 8, 16, 32])
  })

  it('from everywhere ends at a hundred in a row; a known network and its owner come in', async () => {
    const { physio } = await test.clinic()
    const home = { remoteAddress: newNetwork() }
    const start = test.clock.now
    expect((await tryPassword(physio.email, PASSWORD, home)).status).toBe(200)
    let looked = 0

    for (let round = 0; round < 130; round += 1) {
      const answer = await tryPassword(physio.email, 'wrong', { remoteAddress: newNetwork() })
      if (answer.status === 401) looked += 1
      test.clock.now = new Date(test.clock.now.getTime() + 3_600_000)
    }

    expect(looked).toBe(100)
    expect(
      (await tryPassword(physio.email, PASSWORD, { remoteAddress: newNetwork() })).status,
    ).toBe(429)
    expect((await tryPassword(physio.email, PASSWORD, home)).status).toBe(200)
    expect(
      (await tryPassword(physio.email, PASSWORD, { remoteAddress: newNetwork() })).status,
    ).toBe(200)
    test.clock.now = start
  }, 120_000)

  it('is counted for addresses nobody has just the same', async () => {
    const from = { remoteAddress: newNetwork() }

    const answers = await tries(8, () => tryPassword('nobody@nowhere.test', 'wrong', from))

    expect(answers).toMatchObject({ looked: 5, refused: 3 })
  })

  it('goes on counting after a restart of the API', async () => {
    const { physio } = await test.clinic()
    const from = { remoteAddress: newNetwork() }
    await tries(5, () => tryPassword(physio.email, 'wrong', from))

    const restarted = await openTestApp()
    const answer = await tryPassword(physio.email, 'wrong', { ...from, app: restarted.app })

    expect(answer.status).toBe(429)
  })

  it('starts again from nothing after the right password', async () => {
    const { physio } = await test.clinic()
    const from = { remoteAddress: newNetwork() }
    await tries(4, () => tryPassword(physio.email, 'wrong', from))
    expect((await tryPassword(physio.email, PASSWORD, from)).status).toBe(200)

    const again = await tries(6, () => tryPassword(physio.email, 'wrong', from))

    expect(again).toMatchObject({ looked: 5, refused: 1 })
  })
})

describe('one guess at each of many accounts', () => {
  it('from one network is looked at thirty times', async () => {
    const from = { remoteAddress: newNetwork() }

    const sprayed = await tries(500, (index) =>
      tryPassword(`someone-${index}@nowhere.test`, 'Winter2026!', from),
    )

    expect(sprayed.looked).toBe(30)
    expect(sprayed.refused).toBe(470)
  }, 120_000)

  it('does not keep out those who have signed in from there before', async () => {
    const { desk } = await test.clinic()
    const clinicNetwork = { remoteAddress: newNetwork() }
    expect((await tryPassword(desk.email, PASSWORD, clinicNetwork)).status).toBe(200)
    await tries(40, (index) => tryPassword(`guess-${index}@nowhere.test`, 'wrong', clinicNetwork))

    expect((await tryPassword(desk.email, PASSWORD, clinicNetwork)).status).toBe(200)
  }, 60_000)

  it('cannot be washed away by signing in to one’s own account between', async () => {
    const { desk } = await test.clinic()
    const from = { remoteAddress: newNetwork() }
    let looked = 0

    for (let round = 0; round < 33; round += 1) {
      const answer = await tryPassword(`wash-${round}@nowhere.test`, 'wrong', from)
      if (answer.status === 401) looked += 1
      await tryPassword(desk.email, PASSWORD, from)
    }

    expect(looked).toBe(30)
  }, 120_000)

  it('cannot pretend to come from many networks by a header', async () => {
    const { physio } = await test.clinic()
    const remoteAddress = newNetwork()

    const forged = await tries(12, (index) =>
      tryPassword(physio.email, 'wrong', { remoteAddress, forwarded: `203.0.113.${index}` }),
    )

    expect(forged).toMatchObject({ looked: 5, refused: 7 })
  })

  it('is told apart behind a proxy of ours by what the proxy says, not by what the client says', async () => {
    const behind = await openTestApp('2026-11-23T18:00:00Z', { trustProxyHops: 1 })
    const { physio } = await test.clinic()
    const proxy = newNetwork()
    const through = (forwarded: string) =>
      tryPassword(physio.email, 'wrong', { remoteAddress: proxy, forwarded, app: behind.app })

    const forged = await tries(8, (index) => through(`10.0.0.${index}, 203.0.113.77`))
    const other = await through('203.0.113.78')

    expect(forged).toMatchObject({ looked: 5, refused: 3 })
    expect(other.status).toBe(401)
  })

  it('counts a whole /64 of IPv6 as one network', async () => {
    const { physio } = await test.clinic()

    const answers = await tries(8, (index) =>
      tryPassword(physio.email, 'wrong', { remoteAddress: `2001:db8:7::${index + 1}` }),
    )
    const elsewhere = await tryPassword(physio.email, 'wrong', { remoteAddress: '2001:db8:7:1::1' })

    expect(answers).toMatchObject({ looked: 5, refused: 3 })
    expect(elsewhere.status).toBe(401)
  })
})

describe('guessing the second step', () => {
  it('is looked at five times', async () => {
    const { physio } = await test.clinic()
    await addTotp(test, await test.as(physio.email))
    const mfaToken = await mfaTokenOf(test, physio.email)
    const statuses = []

    for (const code of ['000000', '000001', '000002', '000003', '000004', '000005', '000006']) {
      const answer = await test.anonymous.post('/auth/mfa', { mfaToken, code })
      statuses.push(answer.status)
    }

    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429])
  })
})

describe('what a refused sign-in tells', () => {
  it('is the same for an unknown address, a wrong password and a disabled account', async () => {
    const { physio, desk } = await test.clinic()
    await test.owner.query('update users set disabled_at = now() where id = $1', [desk.id])
    const answers = []
    for (const [email, password] of [
      ['nobody-at-all@nowhere.test', PASSWORD],
      [physio.email, 'wrong'],
      [desk.email, PASSWORD],
      [desk.email, 'wrong'],
    ]) {
      const { body, headers, status } = await test.anonymous.post('/auth/login', {
        email,
        password,
      })
      const { requestId: _requestId, ...told } = body
      const {
        date: _date,
        'x-ratelimit-remaining': _remaining,
        'x-ratelimit-reset': _reset,
        ...same
      } = headers
      answers.push({ status, told, same })
    }

    expect(answers[0]?.status).toBe(401)
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })
})
