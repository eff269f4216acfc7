import { generateKeyPairSync } from 'node:crypto'
import type { FastifyInstance, InjectOptions } from 'fastify'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { buildApp } from '../../apps/api/src/app.ts'
import type { Mailer } from '../../apps/api/src/mail/mailer.ts'
import { openDatabase } from '../../apps/api/src/database.ts'
import { tokenKeysFrom } from '../../apps/api/src/sign-in/token-keys.ts'
import { ACCESS_SECONDS } from '../../apps/api/src/sign-in/tokens.ts'
import { asApp, onDatabase } from './database-names.ts'
import { type Clinic, makeClinic, PASSWORD } from './people.ts'

const databaseName = `test_${process.env['VITEST_POOL_ID'] ?? '0'}`
const AWAY_MS = 8 * 60_000
/** Signs the tokens of every app of this file. */
export const signingKey = generateKeyPairSync('ed25519')
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString()

export type Answer = {
  status: number
  headers: Record<string, string | string[] | number | undefined>
  // Each test says what it expects of a body; the contracts' own tests say what it is.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any
  text: string
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
  /** The owner's connection, for reading what no front door shows. It bypasses the walls. */
  owner: pg.Client
  clock: { now: Date }
  clinic: () => Promise<Clinic>
  as: (email: string) => Promise<Caller>
  anonymous: Caller
}

/** The product on this file's own database; time stands still until the test moves it. */
export async function openTestApp(
  at = '2026-11-23T18:00:00Z',
  setup: { trustProxyHops?: number; mailer?: Mailer } = {},
): Promise<TestApp> {
  const clock = { now: new Date(at) }
  const db = openDatabase(asApp(inject('ownerUrl'), databaseName), 8)
  const app = await buildApp({
    db,
    now: () => clock.now,
    tokenKeys: tokenKeysFrom([signingKey], clock.now, ACCESS_SECONDS),
    secureCookies: false,
    trustProxyHops: setup.trustProxyHops ?? 0,
    mailer: setup.mailer ?? null,
    publicUrl: 'https://restride.test',
    logLevel: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    dashboardDir: null,
  })
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
    owner,
    clock,
    clinic: () => makeClinic(owner),
    anonymous: callerWith(app, '', async () => ''),
    as: async (email) => callerWith(app, await tokenOf(email), () => tokenOf(email)),
  }
}

async function signIn(app: FastifyInstance, email: string): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/auth/login',
    payload: { email, password: PASSWORD },
  })
  if (answer.statusCode !== 200) throw new Error(`sign-in of ${email}: ${answer.body}`)
  return answer.json<{ accessToken: string }>().accessToken
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
