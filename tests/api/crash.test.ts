import { type ChildProcess, spawn } from 'node:child_process'
import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { openTestApp } from '../support/app.ts'
import { asApp } from '../support/database-names.ts'
import { addDays } from '@restride/rules/plain-date'
import { decision, makePatient, openEpisode, signAssessment } from '../support/episodes.ts'
import { clinicDay, makePatientAccount, PASSWORD } from '../support/people.ts'

const test = await openTestApp(new Date().toISOString())
const clinic = await test.clinic()
const databaseUrl = asApp(inject('ownerUrl'), `test_${process.env['VITEST_POOL_ID'] ?? '0'}`)
const keyFile = join(mkdtempSync(join(tmpdir(), 'restride-crash-')), 'key')
const { privateKey } = generateKeyPairSync('ed25519')
writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })

let server: ChildProcess | null = null
afterAll(() => server?.kill('SIGKILL'))

async function startServer(): Promise<string> {
  server = spawn(process.execPath, ['tests/support/serve-on.ts', databaseUrl, keyFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(server.stdout ?? server, 'data')
  return String(line).trim()
}

type Sent = { status: number; body: Record<string, unknown> } | null

/** `null` when the server died under it: the caller cannot know whether it was done. */
async function send(
  address: string,
  token: string,
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Sent> {
  try {
    const answer = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(method !== 'GET' && { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  } catch {
    return null
  }
}

async function signIn(address: string, email: string): Promise<string> {
  const answer = await send(address, '', 'POST', '/auth/login', { email, password: PASSWORD })
  return String(answer?.body['accessToken'])
}

/** Waits out a restart: the same request again and again until it is answered. */
async function insist(request: () => Promise<Sent>): Promise<NonNullable<Sent>> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await request()
    if (answer !== null && answer.status !== 503) return answer
    await sleep(50)
  }
  throw new Error('never answered')
}

const ROUNDS = 5

describe('kill -9 of the server while it is saving', () => {
  it(
    'loses nothing that was acknowledged and does nothing twice',
    { timeout: 120_000 },
    async () => {
      const patientId = await makePatient(test.owner, clinic)
      const account = await makePatientAccount(test.owner, clinic.id, patientId, 'Amara Ndiaye')
      const episodeId = await openEpisode(await test.as(clinic.physio.email), patientId)
      let address = await startServer()
      const tokens = {
        physio: await signIn(address, clinic.physio.email),
        patient: await signIn(address, account.email),
        desk: await signIn(address, clinic.desk.email),
      }
      const draft = await insist(() =>
        send(address, tokens.physio, 'POST', `/episodes/${episodeId}/assessments`, {}),
      )
      const draftPath = `/assessments/${String(draft.body['id'])}`
      const today = clinicDay(test.clock.now)
      let isRunning = true
      const notes: string[] = []
      const logs: string[] = []
      const bookings: string[] = []

      const saveDrafts = async () => {
        let version = Number(draft.body['version'])
        for (let word = 1; isRunning; word += 1) {
          const text = [...notes, `word${word}`].join(' ')
          const saved = await send(
            address,
            tokens.physio,
            'PATCH',
            draftPath,
            { notes: text },
            { 'if-match': `"${version}"` },
          )
          if (saved?.status === 200) notes.push(`word${word}`)
          const now = await insist(() => send(address, tokens.physio, 'GET', draftPath, null))
          version = Number(now.body['version'])
          // A save whose answer was lost may have been done; what is stored is where she goes on from.
          notes.splice(0, notes.length, ...String(now.body['notes']).split(' ').filter(Boolean))
        }
      }
      const logSessions = async () => {
        while (isRunning) {
          const id = randomUUID()
          const log = {
            id,
            doneOn: today,
            planned: null,
            kind: 'walk',
            outcome: 'done',
            runMinutes: 0,
            walkMinutes: 20,
            feeling: 'good',
            symptoms: [],
            note: '',
          }
          const answer = await insist(() =>
            send(address, tokens.patient, 'POST', '/me/session-logs', log, {
              'idempotency-key': id,
            }),
          )
          expect(answer.status).toBe(201)
          logs.push(id)
        }
      }
      const book = async () => {
        for (let slot = 0; isRunning && slot < 600; slot += 1) {
          const key = randomUUID()
          const startsAt = new Date(
            Date.parse(`${today}T00:00:00Z`) + 90 * 86_400_000 + slot * 900_000,
          ).toISOString()
          const body = {
            followUpId: null,
            patientId,
            physioId: clinic.physio.id,
            locationId: clinic.locationId,
            roomId: null,
            startsAt,
            durationMinutes: 15,
            overbook: { reason: 'crash test, any hour' },
          }
          const answer = await insist(() =>
            send(address, tokens.desk, 'POST', '/appointments', body, { 'idempotency-key': key }),
          )
          expect(answer.status).toBe(201)
          bookings.push(String(answer.body['id']))
        }
      }
      const clients = Promise.all([saveDrafts(), logSessions(), book()])
      for (let round = 0; round < ROUNDS; round += 1) {
        await sleep(900 + Math.floor(Math.random() * 600))
        server?.kill('SIGKILL')
        address = await startServer()
      }
      await sleep(300)
      isRunning = false
      await clients

      const stored = async (table: string) =>
        (
          await test.owner.query(`select id::text from ${table} where patient_id = $1`, [patientId])
        ).rows.map((row) => row.id)
      expect(new Set(await stored('session_logs'))).toEqual(new Set(logs))
      expect(new Set(await stored('appointments'))).toEqual(new Set(bookings))
      expect([new Set(logs).size, new Set(bookings).size]).toEqual([logs.length, bookings.length])
      const { rows } = await test.owner.query('select notes from assessments where id = $1', [
        draft.body['id'],
      ])
      expect(rows[0].notes.split(' ')).toEqual(notes)
      expect(new Set(notes).size).toBe(notes.length)
      // Each kind of write was really under way: more happened than one a round.
      expect(logs.length + bookings.length + notes.length).toBeGreaterThan(3 * ROUNDS)
    },
  )
})

describe('kill -9 of the server while a decision can still be taken back', () => {
  it('loses neither the decision nor the undo, and tells her nothing meanwhile', async () => {
    const patientId = await makePatient(test.owner, clinic)
    const account = await makePatientAccount(test.owner, clinic.id, patientId, 'Amara Ndiaye')
    const physio = await test.as(clinic.physio.email)
    const episodeId = await openEpisode(physio, patientId)
    await signAssessment(physio, episodeId)
    const today = clinicDay(new Date())
    const reviewOn = addDays(today, 21)
    const body = await decision(physio, episodeId, { reviewOn, patientMessage: 'You can start.' })
    // The one of the test before still runs.
    server?.kill('SIGKILL')
    let address = await startServer()
    const token = await signIn(address, clinic.physio.email)
    const signed = await send(address, token, 'POST', `/episodes/${episodeId}/clearances`, body, {
      'idempotency-key': randomUUID(),
    })
    expect(signed?.status).toBe(201)

    server?.kill('SIGKILL')
    address = await startServer()

    const hers = await signIn(address, account.email)
    const day = await insist(() => send(address, hers, 'GET', '/me/today', null))
    expect(day.body['physioMessage']).toBeNull()
    const undone = await insist(() =>
      send(address, token, 'POST', `/clearances/${String(signed?.body['id'])}/take-back`, {}),
    )
    expect([undone.status, Object(undone.body['voided']).by]).toEqual([
      200,
      { id: clinic.physio.id, name: 'Jo Lindqvist' },
    ])
  })
})
