import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { buildApp } from '../../apps/api/src/app.ts'
import { type AnchorBook, anchorBook } from '../../apps/api/src/audit/anchor-file.ts'
import { type Database, openDatabase } from '../../apps/api/src/database.ts'
import type { Mailer } from '../../apps/api/src/mail/mailer.ts'
import { tokenKeysFrom } from '../../apps/api/src/sign-in/token-keys.ts'
import { ACCESS_SECONDS } from '../../apps/api/src/sign-in/tokens.ts'
import { asApp, onDatabase } from './database-names.ts'
import { type Clinic, makeClinic, PASSWORD } from './people.ts'

const databaseName = `test_${process.env['VITEST_POOL_ID'] ?? '0'}`
const AWAY_MS = 8 * 60_000
const newKey = () =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
/** Signs the tokens of every app of this file. */
export const signingKey = newKey()

/** Seals what the tests' own factors keep. */
export const factorKey = randomBytes(32)
const PASSKEY_ORIGIN = 'http://localhost:3000'

export type Answer = {
  status: number
  headers: Record<string, string | string[] | number | undefined>
  // Each test says what it expects of a body; the contracts' own tests say what it is.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any
  text: string
  bytes: Buffer
}

export type Caller = {
  get: (url: string, headers?: Record<string, string>) => Promise<Answer>
  post: (url: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>
  /** Sends `If-Match` with the version given; `null` sends none. */
  patch: (url: string, body: unknown, version: number | null) => Promise<Answer>
  token: string
}

export type TestApp = {
  app: FastifyInstance
  /** The same product on another pool. */
  appOn: (db: Database) => Promise<FastifyInstance>
  /** The owner's connection, for reading what no front door shows. It bypasses the walls. */
  owner: pg.Client
  clock: { now: Date }
  db: Database
  /** The audit trail's anchors, in a file of this test. */
  anchors: AnchorBook
  clinic: () => Promise<Clinic>
  as: (email: string) => Promise<Caller>
  /** Signs in once; whoever is away for a while comes back by the refresh cookie, not by signing in again. */
  staying: (email: string) => Promise<Caller>
  anonymous: Caller
}

/** The product on this file's own database; time stands still until the test moves it. */
export async function openTestApp(
  at = '2026-11-23T18:00:00Z',
  setup: { trustProxyHops?: number; mailer?: Mailer; decisionGraceMs?: number } = {},
): Promise<TestApp> {
  const clock = { now: new Date(at) }
  const db = openDatabase(asApp(inject('ownerUrl'), databaseName), 8)
  const anchors = anchorBook(
    join(mkdtempSync(join(tmpdir(), 'restride-anchors-')), 'anchors'),
    newKey(),
  )
  const appOn = (one: Database) =>
    buildApp({
      db: one,
      now: () => clock.now,
      tokenKeys: tokenKeysFrom([signingKey], clock.now, ACCESS_SECONDS),
      publicUrl: null,
      trustProxyHops: setup.trustProxyHops ?? 0,
      mailer: setup.mailer ?? null,
      dashboardUrl: 'https://restride.test',
      factorKey,
      relyingParty: { id: 'localhost', origin: PASSKEY_ORIGIN },
      decisionGraceMs: setup.decisionGraceMs ?? 0,
      logLevel: process.env['TEST_LOG_LEVEL'] ?? 'silent',
      dashboardDir: null,
      anchors,
    })
  const app = await appOn(db)
  await app.ready()
  const owner = new pg.Client(onDatabase(inject('ownerUrl'), databaseName))
  await owner.connect()
  afterAll(async () => {
    await app.close()
    await db.close()
    await owner.end()
  })
  const tokens = new Map<string, { token: Promise<string>; at: number }>()
  /** Whoever was away for a while signs in again; asked for ten times at once, once. */
  const tokenOf = (email: string): Promise<string> => {
    const at = clock.now.getTime()
    const known = tokens.get(email)
    if (known !== undefined && Math.abs(at - known.at) < AWAY_MS) return known.token
    const token = signIn(app, email)
    tokens.set(email, { token, at })
    return token
  }
  return {
    app,
    appOn,
    owner,
    clock,
    db,
    anchors,
    clinic: () => makeClinic(owner),
    anonymous: callerWith(app, '', async () => ''),
    as: async (email) => callerWith(app, await tokenOf(email), () => tokenOf(email)),
    staying: async (email) => {
      let known = await signedIn(app, '/auth/login', { payload: { email, password: PASSWORD } })
      let at = clock.now.getTime()
      return callerWith(app, known.token, async () => {
        if (Math.abs(clock.now.getTime() - at) < AWAY_MS) return known.token
        known = await signedIn(app, '/auth/refresh', { headers: { cookie: known.cookie } })
        at = clock.now.getTime()
        return known.token
      })
    },
  }
}

async function signIn(app: FastifyInstance, email: string): Promise<string> {
  const { token } = await signedIn(app, '/auth/login', { payload: { email, password: PASSWORD } })
  return token
}

async function signedIn(
  app: FastifyInstance,
  path: '/auth/login' | '/auth/refresh',
  options: InjectOptions,
): Promise<{ token: string; cookie: string }> {
  const answer = await app.inject({ ...options, method: 'POST', url: `/api/v1${path}` })
  if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.body}`)
  const { accessToken } = answer.json<{ accessToken: string }>()
  return { token: accessToken, cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' }
}

/** With this token and no other, for what is about tokens. */
export function callerWithToken(app: FastifyInstance, token: string): Caller {
  return callerWith(app, token, async () => token)
}

function callerWith(
  app: FastifyInstance,
  firstToken: string,
  tokenNow: () => Promise<string>,
): Caller {
  const send = async (options: InjectOptions): Promise<Answer> => {
    const token = await tokenNow()
    const auth: Record<string, string> = token === '' ? {} : { authorization: `Bearer ${token}` }
    const answer = await app.inject({ ...options, headers: { ...auth, ...options.headers } })
    const isJson = String(answer.headers['content-type'] ?? '').includes('json')
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: isJson ? answer.json() : null,
      text: answer.body,
      bytes: answer.rawPayload,
    }
  }
  const url = (path: string) => (path.startsWith('/') ? `/api/v1${path}` : path)
  return {
    token: firstToken,
    get: (path, headers = {}) => send({ method: 'GET', url: url(path), headers }),
    post: (path, body, headers = {}) =>
      send({
        method: 'POST',
        url: url(path),
        headers,
        ...(body !== undefined && { payload: body as object }),
      }),
    patch: (path, body, version) =>
      send({
        method: 'PATCH',
        url: url(path),
        headers: version === null ? {} : { 'if-match': `"${version}"` },
        payload: body as object,
      }),
  }
}
