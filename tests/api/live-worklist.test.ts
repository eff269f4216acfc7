import { once } from 'node:events'
import { request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { heaviness, intake, running, walkRun } from '../support/chain.ts'

const test = await openTestApp()
const clinic = await test.clinic()
const other = await test.clinic()
// A server of its own, so that it can be closed under its listeners.
const app = await test.appOn(test.db)
await app.listen({ port: 0, host: '127.0.0.1' })
afterAll(() => app.close())

/** What came so far, and how to wait for more of it. */
type Stream = {
  status: number
  said: () => string
  next: (pattern: RegExp) => Promise<void>
  ended: Promise<unknown>
  leave: () => void
}

async function listen(email: string, accept = 'text/event-stream'): Promise<Stream> {
  const { token } = await test.as(email)
  // Asked of the socket: what the server is bound to is no text.
  const { port } = app.server.address() as AddressInfo
  const request = ask({
    port,
    path: '/api/v1/worklist/changes',
    headers: { authorization: `Bearer ${token}`, accept },
  })
  request.on('error', () => undefined)
  request.end()
  const [response] = await once(request, 'response')
  let said = ''
  const more = new Set<() => void>()
  // Of who leaves, and of a server that goes.
  response.on('error', () => undefined)
  response.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk
    for (const check of more) check()
  })
  return {
    status: response.statusCode,
    said: () => said,
    next: (pattern) =>
      new Promise((resolve) => {
        const check = () => pattern.test(said) && resolve()
        more.add(check)
        check()
      }),
    ended: new Promise((resolve) => response.on('close', resolve)),
    leave: () => request.destroy(),
  }
}

const changes = (stream: Stream) => stream.said().match(/event: changed/gu)?.length ?? 0

describe('the word that a worklist has changed', () => {
  it('comes when a patient of hers logs a symptom, and says nothing about it', async () => {
    const chain = await running(test, clinic)
    const stream = await listen(clinic.physio.email)
    await stream.next(/retry/u)

    await (await test.as(chain.email)).post('/me/session-logs', walkRun({ symptoms: [heaviness] }))
    await stream.next(/changed/u)

    expect(stream.said()).toBe('retry: 5000\n\nevent: changed\ndata:\n\n')
    const rows = await (await test.as(clinic.physio.email)).get('/worklist')
    expect(rows.body.items[0].reasons[0].kind).toBe('symptom')
    stream.leave()
  })

  it('comes once for one act, and the row of one fact told twice is one row', async () => {
    const chain = await running(test, clinic, 'Twice')
    const stream = await listen(clinic.physio.email)
    await stream.next(/retry/u)
    const her = await test.as(chain.email)

    await her.post('/me/session-logs', walkRun({ symptoms: [heaviness] }))
    await stream.next(/changed/u)
    await her.post('/me/session-logs', walkRun({ doneOn: '2026-11-22', symptoms: [heaviness] }))
    await stream.next(/changed[^]*changed/u)

    expect(changes(stream)).toBe(2)
    const { body } = await (await test.as(clinic.physio.email)).get('/worklist?limit=200')
    const rows = body.items.filter(
      (row: { episodeId: string }) => row.episodeId === chain.episodeId,
    )
    expect(rows).toHaveLength(1)
    expect(rows[0].reasons.filter(({ kind }: { kind: string }) => kind === 'symptom')).toHaveLength(
      1,
    )
    stream.leave()
  })

  it('reaches nobody outside the care team and nobody of another clinic', async () => {
    const shared = await intake(test, clinic, 'Shared')
    const elsewhere = await intake(test, other, 'Elsewhere')
    const streams = [await listen(clinic.otherPhysio.email), await listen(other.physio.email)]
    for (const stream of streams) await stream.next(/retry/u)
    const letIn = async (place: typeof clinic, patientId: string) => {
      const physio = await test.as(place.physio.email)
      const added = { change: 'add', userId: place.otherPhysio.id, lead: false }
      await physio.post(`/patients/${patientId}/care-team`, added)
    }

    await intake(test, clinic, 'Secret')
    await letIn(clinic, shared.patientId)
    await letIn(other, elsewhere.patientId)
    for (const stream of streams) await stream.next(/changed/u)

    // The one act each of them has to do with, and nothing of the patient who came before it.
    expect(streams.map(changes)).toEqual([1, 1])
    for (const stream of streams) stream.leave()
  })

  it('comes to whoever has just left a care team too', async () => {
    const { patientId } = await intake(test, clinic, 'Left')
    const physio = await test.as(clinic.physio.email)
    const path = `/patients/${patientId}/care-team`
    await physio.post(path, { change: 'add', userId: clinic.otherPhysio.id, lead: false })
    const stream = await listen(clinic.otherPhysio.email)
    await stream.next(/retry/u)

    await physio.post(path, { change: 'remove', userId: clinic.otherPhysio.id })

    await stream.next(/changed/u)
    stream.leave()
  })

  it('is for physiotherapists who are signed in, and for a reader of streams', async () => {
    const desk = await (await test.as(clinic.desk.email)).get('/worklist/changes')
    const nobody = await test.anonymous.get('/worklist/changes')
    const short = await listen(clinic.physio.email, 'application/json')
    await short.ended

    expect([desk.status, nobody.status, short.status]).toEqual([403, 401, 200])
    expect(short.said()).toBe('retry: 5000\n\n')
  })

  it('ends with the session: the next event is not told to it any more', async () => {
    const third = await test.clinic()
    const chain = await running(test, third)
    const stream = await listen(third.physio.email)
    await stream.next(/retry/u)
    await test.owner.query('update sessions set ended_at = now() where user_id = $1', [
      third.physio.id,
    ])

    await (await test.as(chain.email)).post('/me/session-logs', walkRun({ symptoms: [heaviness] }))
    await stream.ended

    expect(changes(stream)).toBe(0)
  })

  it('is refused to the ninth screen of one person', async () => {
    const { email } = other.physio
    const streams = []
    for (let opened = 0; opened < 8; opened += 1) streams.push(await listen(email))

    const ninth = await listen(email)

    expect(streams.map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect(ninth.status).toBe(429)
    for (const stream of [...streams, ninth]) stream.leave()
  })

  it('ends when the connection to the database is lost, and is heard again over a new one', async () => {
    const { email } = clinic.otherPhysio
    const stream = await listen(email)
    await stream.next(/retry/u)
    await test.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'restride listens to worklist'
         and datname = current_database()`,
    )
    await stream.ended
    const again = await listen(email)
    await again.next(/retry/u)

    const { patientId } = await intake(test, clinic, 'Heard')
    const added = { change: 'add', userId: clinic.otherPhysio.id, lead: false }
    await (await test.as(clinic.admin.email)).post(`/patients/${patientId}/care-team`, added)

    await again.next(/changed/u)
    again.leave()
  })

  it('ends when the server closes, which does not wait for its listeners', async () => {
    const closing = await test.appOn(test.db)
    await closing.listen({ port: 0, host: '127.0.0.1' })
    const { port } = closing.server.address() as AddressInfo
    const physio = await test.as(other.physio.email)
    const request = ask({
      port,
      path: '/api/v1/worklist/changes',
      headers: { authorization: `Bearer ${physio.token}`, accept: 'text/event-stream' },
    })
    request.end()
    const [response] = await once(request, 'response')
    response.resume()
    const ended = once(response, 'end')

    await closing.close()

    await ended
    expect(response.complete).toBe(true)
  })
})
