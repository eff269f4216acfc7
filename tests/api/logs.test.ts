import { describe, expect, it } from 'vitest'
import { loudSettings } from '../../scripts/postgres-log.ts'
import { openTestApp } from '../support/app.ts'
import { PASSWORD } from '../support/people.ts'
import { serve } from '../support/served.ts'
import { makeWorld } from '../support/world.ts'

const test = await openTestApp()
const world = await makeWorld(test)
const served = await serve({ LOG_LEVEL: 'trace' })
const CANARY = 'Kanarienvogel'

async function send(method: string, path: string, headers: Record<string, string>, body?: unknown) {
  const answer = await fetch(`http://${served.host}:${served.port}/api/v1${path}`, {
    method,
    // One connection a request: a kept one may be closed just as the next request takes it.
    headers: { 'content-type': 'application/json', connection: 'close', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  // Each test says what it expects of it.
  return { status: answer.status, text: await answer.text() }
}

const lines = () =>
  served
    .log()
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('http://'))

describe('the log, at its most talkative', () => {
  it('holds no body, no name, no id, no token and no address, not even of what went wrong', async () => {
    const { email } = world.clinic.physio
    const signedIn = await send('POST', '/auth/login', {}, { email, password: PASSWORD })
    const { accessToken } = JSON.parse(signedIn.text)
    const as = {
      authorization: `Bearer ${accessToken}`,
      'user-agent': `${CANARY}/1.0`,
      'if-match': '"1"',
    }
    const { episodeId, patientId } = world.ids
    await send('GET', `/patients/${patientId}?${CANARY}=1`, as)
    await send('GET', `/patients?cursor=${CANARY}`, as)
    await send('GET', `/${CANARY}`, as)
    await send('POST', '/patients/search', as, { name: CANARY })
    await send('PATCH', `/episodes/${episodeId}`, as, { goal: `${CANARY}\u0000` })
    // A column that is gone, and after it a trigger whose message quotes what was being written.
    await test.owner.query('alter table episodes rename column goal to lost')
    const failed = await send('GET', `/episodes/${episodeId}`, as)
    const alsoFailed = await send(
      'POST',
      `/patients/${patientId}/episodes`,
      { ...as, 'idempotency-key': CANARY },
      {
        birth: { bornOn: '2026-08-03', mode: null, tearGrade: null, tearReviewedOn: null },
        feeding: null,
        goal: CANARY,
      },
    )
    await test.owner.query('alter table episodes rename column lost to goal')
    await test.owner.query(`
      create function quote_it() returns trigger language plpgsql as
        $$ begin raise exception 'not this: %', new.goal; end $$;
      create trigger quote_it before update on episodes for each row execute function quote_it()`)
    const { version } = JSON.parse((await send('GET', `/episodes/${episodeId}`, as)).text)
    const readIt = { ...as, 'if-match': `"${version}"` }
    const quoted = await send('PATCH', `/episodes/${episodeId}`, readIt, { goal: CANARY })
    await test.owner.query('drop trigger quote_it on episodes; drop function quote_it()')
    await test.owner.query('alter table audit_events rename to lost_events')
    const unaudited = await send('GET', `/episodes/${episodeId}`, as)
    await test.owner.query('alter table lost_events rename to audit_events')
    await served.raw(`GET /${CANARY} HTTP/1.1\r\nbroken ${CANARY}\r\n\r\n`)

    expect([failed.status, alsoFailed.status, quoted.status]).toEqual([500, 500, 500])
    expect(failed.text + quoted.text).not.toMatch(/prisma|select|column|stack|\.ts\b|lost/iu)
    expect(unaudited.status).toBe(503)
    const log = served.log()
    expect(log).toMatch(/"sqlState":"\w{5}".*"the audit cannot be written"/u)
    for (const secret of [CANARY, email, PASSWORD, accessToken, episodeId, patientId, 'Ndiaye'])
      expect(log).not.toContain(secret)
    expect(lines().filter((line) => JSON.parse(line).err?.type !== undefined)).not.toEqual([])
    expect(log).toContain('/api/v1/episodes/:episodeId')
  })

  it('is one line of JSON an event, whatever a header holds', async () => {
    const before = lines().length
    await served.raw(
      'GET /healthz HTTP/1.1\r\nHost: here\r\nConnection: close\r\nUser-Agent: a\u0085b\t{"level":60}\r\n\r\n',
    )
    await served.raw(
      'GET /healthz HTTP/1.1\r\nHost: here\r\nUser-Agent: a\r\n {"level":60}\r\n\r\n',
    )

    expect(lines().length).toBeGreaterThan(before)
    for (const line of lines())
      expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number) })
    expect(lines().filter((line) => JSON.parse(line).level === 60)).toEqual([])
  })
})

describe('the log of the database', () => {
  it('quotes no row, and a server that would is told apart', async () => {
    const quiet = await loudSettings(test.owner)
    await test.owner.query('begin')
    await test.owner.query("set local log_min_error_statement = 'error'")
    await test.owner.query('set local log_parameter_max_length_on_error = 64')
    const loud = await loudSettings(test.owner)
    await test.owner.query('rollback')

    expect(quiet).toEqual([])
    expect(loud).toEqual([
      "ALTER SYSTEM SET log_min_error_statement = 'panic'",
      "ALTER SYSTEM SET log_parameter_max_length_on_error = '0'",
    ])
  })
})
