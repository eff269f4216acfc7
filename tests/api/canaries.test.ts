import { type ChildProcess, spawn } from 'node:child_process'
import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Ids, type Row, ROUTES } from '../support/access-table.ts'
import { openTestApp } from '../support/app.ts'
import { CANARY, canaryOf, COLUMNS, plant, textColumns } from '../support/canaries.ts'
import { checkIn, walkRun } from '../support/chain.ts'
import { asApp } from '../support/database-names.ts'
import { clinicDay, PASSWORD } from '../support/people.ts'
import { madeUpWording } from '../support/wordings.ts'
import { makeWorld, putOff } from '../support/world.ts'

const test = await openTestApp()
const world = await makeWorld(test)
const other = await makeWorld(test)
const appUrl = asApp(inject('ownerUrl'), `test_${process.env['VITEST_POOL_ID'] ?? '0'}`)
const columns = Object.entries(COLUMNS).flatMap(([name, column]) =>
  'plant' in column ? [{ name, ...column }] : [],
)

const { rows: settings } = await test.owner.query<{ folder: string }>(
  `select current_setting('data_directory') as folder`,
)
const databaseLog = join(settings[0]?.folder ?? '', '../postgres.log')

let server: ChildProcess | null = null
let logged = ''
let address = ''
const seen = new Map<string, Set<string>>()
afterAll(() => server?.kill('SIGKILL'))

/** What is not in every record, put there as a physiotherapist and her patient would. */
async function fillRecord() {
  const { assessmentId, correctionId, episodeId, flagId, patientId } = world.ids
  const physio = await test.as(world.clinic.physio.email)
  const her = await test.as(world.patient.email)
  const answers = [
    await her.post('/me/check-ins', checkIn({ note: 'x' })),
    await physio.post(`/episodes/${episodeId}/sign-resolutions`, {
      sign: 'RF-DVT',
      seenOn: '2026-11-23',
      seenBy: 'Dr Osei',
      result: 'No clot',
    }),
    await physio.patch(`/flags/${flagId}`, { resolution: 'Called her' }, 1),
    await physio.post(`/assessments/${assessmentId}/amend`, { reason: 'x' }),
    await physio.post(`/patients/${patientId}/disclosures`, {
      disclosedOn: '2026-11-20',
      recipient: 'Dr Osei',
      purpose: 'Continuing care',
      authority: 'continuing_care',
      description: 'The letter of clearance',
    }),
    await physio.patch(
      `/correction-requests/${correctionId}`,
      { outcome: 'refused', answer: 'It is what was measured' },
      1,
    ),
    await her.patch(`/me/correction-requests/${correctionId}`, { statement: 'No' }, 2),
  ]
  for (const answer of answers) if (answer.status >= 300) throw new Error(answer.text)
  world.ids.snoozeId = await putOff(physio, episodeId)
  await test.owner.query(
    `update clearances set reason_code = 'other', reason_text = 'x' where patient_id = $1`,
    [world.ids.patientId],
  )
  await test.owner.query(`update episodes set over_limit_since = now() where id = $1`, [episodeId])
}

async function plantAll() {
  const { rows } = await test.owner.query<{ patient_id: string }>(
    'select patient_id from break_glass_grants where id = $1',
    [world.ids.grantId],
  )
  const patientIds = [world.ids.patientId, ...rows.map((row) => row.patient_id)]
  // As its owner, past triggers: what is signed is not changed any other way.
  await test.owner.query('set session_replication_role = replica')
  for (const { name, plant: how } of columns) {
    await plant(test.owner, name, how, { clinicId: world.clinic.id, patientIds })
  }
}

async function startLoudServer() {
  const keyFile = join(mkdtempSync(join(tmpdir(), 'restride-canaries-')), 'key')
  const { privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  server = spawn(process.execPath, ['tests/support/serve-on.ts', appUrl, keyFile], {
    env: { ...process.env, LOG_LEVEL: 'trace' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  server.stdout?.on('data', (chunk) => (logged += String(chunk)))
  server.stderr?.on('data', (chunk) => (logged += String(chunk)))
  while (address === '') {
    await sleep(50)
    address = /^http:\S+$/mu.exec(logged)?.[0] ?? ''
  }
}

/** Everything that comes over the wire: status line, headers and body, as one text. */
async function wire(token: string, method: string, path: string, body?: unknown): Promise<string> {
  const send = () => ask(token, method, path, body)
  // A socket that idled too long on a busy machine is closed under the next request.
  const answer = await send().catch(send).catch(send)
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`)
  return [`${answer.status} ${answer.statusText}`, ...headers, await answer.text()].join('\n')
}

function ask(token: string, method: string, path: string, body: unknown): Promise<Response> {
  return fetch(`${address}${path}`, {
    method,
    headers: {
      ...(token !== '' && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(method !== 'GET' && { 'if-match': '"1"' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}

async function signIn(email: string): Promise<string> {
  const text = await wire('', 'POST', '/api/v1/auth/login', { email, password: PASSWORD })
  return String(JSON.parse(text.split('\n').at(-1) ?? '').accessToken)
}

function pathOf(pattern: string, row: Row): string {
  const path = pattern.replaceAll(
    /:(\w+)/gu,
    (_all, name: string) => row.shared?.[name] ?? world.ids[name as keyof Ids],
  )
  return row.query === undefined ? path : `${path}?${row.query}`
}

/** Calls every operation there is, as one caller, and notes which canaries came back. */
async function callEverything(who: string, token: string): Promise<void> {
  const found = new Set<string>()
  seen.set(who, found)
  for (const [route, row] of Object.entries(ROUTES)) {
    const [method = '', pattern = ''] = route.split(' ')
    const path = pathOf(pattern, row)
    const answers = [await wire(token, method, path, row.body?.(world))]
    if (row.body !== undefined) answers.push(await wire(token, method, path, { surprise: 1 }))
    if (path.includes(world.ids.episodeId)) {
      answers.push(await wire(token, method, path.replace(world.ids.episodeId, randomUUID())))
    }
    for (const canary of answers.join('\n').match(CANARY) ?? []) found.add(canary)
  }
}

beforeAll(async () => {
  await fillRecord()
  await startLoudServer()
  const people: [string, string][] = [
    ['physio', world.clinic.physio.email],
    ['physio outside', world.clinic.otherPhysio.email],
    ['front desk', world.clinic.desk.email],
    ['clinic admin', world.clinic.admin.email],
    ['privacy officer', world.clinic.privacy.email],
    ['patient', world.patient.email],
    ['another patient', world.neighbour.patient.email],
    ['other clinic’s physio', other.clinic.physio.email],
    ['other clinic’s desk', other.clinic.desk.email],
    ['other clinic’s admin', other.clinic.admin.email],
    ['other clinic’s privacy officer', other.clinic.privacy.email],
    ['other clinic’s patient', other.patient.email],
  ]
  const tokens: [string, string][] = [['nobody', '']]
  for (const [who, email] of people) tokens.push([who, await signIn(email)])
  await plantAll()
  // A few at a time: a server that everybody asks at once lets go of who waits ten seconds.
  const waiting = tokens.values()
  const ask = async () => {
    for (const [who, token] of waiting) await callEverything(who, token)
  }
  await Promise.all([ask(), ask(), ask()])
}, 240_000)

const INSIDERS = ['physio', 'patient']
const outsiders = [
  'physio outside',
  'front desk',
  'clinic admin',
  'privacy officer',
  'another patient',
  'other clinic’s physio',
  'other clinic’s desk',
  'other clinic’s admin',
  'other clinic’s privacy officer',
  'other clinic’s patient',
  'nobody',
]

describe('a canary in every clinical text', () => {
  it('stands in every text column there is, or the column says why not', async () => {
    expect((await textColumns(test.owner)).toSorted()).toEqual(Object.keys(COLUMNS).toSorted())
    expect(columns.length).toBeGreaterThan(25)
  })

  it.each(outsiders)('is never seen by: %s', (who) => {
    const mayNot = columns.filter(({ alsoFor = [] }) => !alsoFor.includes(who))
    const found = mayNot.filter(({ name }) => seen.get(who)?.has(canaryOf(name)))

    expect(found.map(({ name }) => name)).toEqual([])
  })

  it('is seen by her physiotherapist or herself, each one: the search does find', () => {
    const theirs = new Set(INSIDERS.flatMap((who) => [...(seen.get(who) ?? [])]))
    const unseen = columns.filter(
      ({ alsoFor = [], name, seenBy }) =>
        seenBy === 'care team' &&
        // Her own words of opening a record are for others than the care team.
        !alsoFor.includes('physio outside') &&
        !theirs.has(canaryOf(name)),
    )

    expect(unseen.map(({ name }) => name)).toEqual([])
  })

  it('is seen by nobody at all where it is a secret', () => {
    const secrets = columns.filter(({ seenBy }) => seenBy === 'nobody')
    const found = secrets.filter(({ name }) =>
      [...seen.values()].some((canaries) =>
        [...canaries].some((one) => one.startsWith(canaryOf(name))),
      ),
    )

    expect(secrets.length).toBeGreaterThan(2)
    expect(found.map(({ name }) => name)).toEqual([])
  })

  it('is in no log of the server, sent rightly, wrongly, or in a bug of ours', async () => {
    const her = await signIn(other.patient.email)
    const physio = await signIn(other.clinic.physio.email)
    const note = 'kanaritypedx'
    await test.owner.query(`alter table session_logs add check (note <> 'kanaribugx')`)

    const fine = await wire(her, 'POST', '/api/v1/me/session-logs', walkRun({ note }))
    const wrong = await wire(her, 'POST', '/api/v1/me/session-logs', { note, [note]: note })
    const bug = await wire(
      her,
      'POST',
      '/api/v1/me/session-logs',
      walkRun({ note: 'kanaribugx', doneOn: clinicDay(new Date()) }),
    )
    const twice = await wire(
      physio,
      'POST',
      `/api/v1/episodes/${other.ids.episodeId}/session-logs`,
      walkRun({ id: other.neighbour.ids.logId, note }),
    )
    const search = await wire(physio, 'POST', '/api/v1/patients/search', { name: note })
    const admin = await signIn(other.clinic.admin.email)
    const load = (file: object) => wire(admin, 'POST', '/api/v1/instrument-wordings', { file })
    const stale = await load(madeUpWording('pgi-i', { notice: note }))
    const unknown = await load(madeUpWording('pgi-i', { notice: note, measure: note }))
    await wire('', 'GET', `/api/v1/patients/${note}?${note}=${note}`)
    await sleep(200)

    expect(
      [fine, wrong, twice, search, stale, unknown].map((answer) => answer.slice(0, 3)),
    ).toEqual([expect.stringMatching(/^(?:201|400)$/u), '400', '422', '200', '412', '400'])
    expect(bug.slice(0, 3)).toBe('500')
    expect(bug).not.toMatch(CANARY)
    expect(logged).toContain('request completed')
    expect(logged).toContain('unexpected failure')
    expect(logged.match(CANARY)).toBeNull()
  })

  // A server that somebody named keeps its log elsewhere; the one the tests start keeps it beside its data.
  it.runIf(existsSync(databaseLog))('is in no log of the database', () => {
    const log = readFileSync(databaseLog, 'utf8')

    expect(log).toMatch(/ERROR|LOG/u)
    expect(log.match(CANARY)).toBeNull()
  })
})
