import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { FastifyInstance, InjectOptions } from 'fastify'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { buildApp } from '../../apps/api/src/app.ts'
import { openDatabase } from '../../apps/api/src/database.ts'
import { asApp, onDatabase } from './database-names.ts'
import { type Clinic, makeClinic, PASSWORD } from './people.ts'

const databaseName = `test_${process.env['VITEST_POOL_ID'] ?? '0'}`
const signingKey = generateKeyPairSync('ed25519')
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString()

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
export async function openTestApp(at = '2026-11-23T18:00:00Z'): Promise<TestApp> {
  const clock = { now: new Date(at) }
  const db = openDatabase(asApp(inject('ownerUrl'), databaseName), 8)
  const app = await buildApp({
    db,
    now: () => clock.now,
    signingKey,
    factorKey,
    relyingParty: { id: 'localhost', origin: PASSKEY_ORIGIN },
    secureCookies: false,
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
  const tokens = new Map<string, string>()
  return {
    app,
    owner,
    clock,
    clinic: () => makeClinic(owner),
    anonymous: callerWith(app, ''),
    as: async (email) => {
      // A session ends; whoever comes on another day signs in again.
      const key = `${email} ${clock.now.toISOString().slice(0, 10)}`
      const token = tokens.get(key) ?? (await signIn(app, email))
      tokens.set(key, token)
      return callerWith(app, token)
    },
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

function callerWith(app: FastifyInstance, token: string): Caller {
  const send = async (options: InjectOptions): Promise<Answer> => {
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
    token,
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
