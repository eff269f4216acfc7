import { generateKeyPairSync, randomUUID } from 'node:crypto'
import type { FastifyInstance, InjectOptions } from 'fastify'
import type pg from 'pg'
import { buildApp } from '../../apps/api/src/app.ts'
import { DECISION_GRACE_MS } from '../../apps/api/src/clearances/grace.ts'
import { instantAt } from '../../apps/api/src/calendar.ts'
import { openDatabase } from '../../apps/api/src/database.ts'
import { tokenKeysFrom } from '../../apps/api/src/sign-in/token-keys.ts'
import { ACCESS_SECONDS, signAccessToken } from '../../apps/api/src/sign-in/tokens.ts'
import { startSession } from '../../apps/api/src/sign-in/start-session.ts'
import { addDays } from '@restride/rules/plain-date'

/** What a caller gets back: bodies of our own API, which each story reads as it needs. */
// oxlint-disable-next-line typescript/no-explicit-any -- the contracts' tests say what bodies are
export type Body = any

export type Actor = {
  get: (path: string) => Promise<Body>
  post: (path: string, body: unknown, version?: number) => Promise<Body>
  patch: (path: string, body: unknown, version: number) => Promise<Body>
}

/** The product itself with a clock the stories move: everything in the demo went through its front door. */
export type Stage = {
  /** Moves the clock to a day before (negative) or today (0), by the clinic's wall clock; never into the future. */
  at: (day: number, minute: number) => void
  day: (offset: number) => string
  as: (email: string) => Promise<Actor>
  close: () => Promise<void>
}

export async function openStage(
  appUrl: string,
  owner: pg.Client,
  {
    factorKey,
    now,
    timeZone,
    today,
  }: { factorKey: Buffer; now: Date; timeZone: string; today: string },
): Promise<Stage> {
  const clock = { now }
  const db = openDatabase(appUrl, 2)
  const signingKey = generateKeyPairSync('ed25519').privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  })
  const app = await buildApp({
    db,
    now: () => clock.now,
    tokenKeys: tokenKeysFrom([signingKey.toString()], clock.now, ACCESS_SECONDS),
    publicUrl: null,
    trustProxyHops: 0,
    factorKey,
    relyingParty: null,
    mailer: null,
    dashboardUrl: 'http://127.0.0.1:3000',
    decisionGraceMs: DECISION_GRACE_MS,
    logLevel: 'silent',
    dashboardDir: null,
    anchors: null,
  })
  await app.ready()
  return {
    at: (day, minute) => {
      const moment = instantAt(timeZone, addDays(today, day), minute)
      clock.now = moment > now ? now : moment
    },
    day: (offset) => addDays(today, offset),
    as: async (email) => actorWith(app, () => tokenFor(app, owner, email, clock.now)),
    close: async () => {
      await app.close()
      await db.close()
    },
  }
}

/** Opens a session without the password's work: hashing hundreds of sign-ins would take minutes. */
async function tokenFor(
  app: FastifyInstance,
  owner: pg.Client,
  email: string,
  now: Date,
): Promise<string> {
  const { rows } = await owner.query(
    `select u.id, u.clinic_id, u.role, u.patient_id from users u where u.email = $1`,
    [email],
  )
  const row = rows[0]
  if (row === undefined) throw new Error(`no demo login ${email}`)
  const account = {
    id: row.id,
    clinicId: row.clinic_id,
    patientId: row.patient_id,
  }
  const trace = { requestId: randomUUID(), route: '', clientAddress: '', userAgent: 'the demo' }
  const { actor } = await startSession(app.db, account, { trace, now, replaces: null })
  return signAccessToken(app, actor)
}

function actorWith(app: FastifyInstance, newToken: () => Promise<string>): Actor {
  const tokenNow = remembered(newToken, () => app.now().getTime())
  const send = async (options: InjectOptions & { url: string }): Promise<Body> => {
    const headers = { authorization: `Bearer ${await tokenNow()}`, ...options.headers }
    const answer = await app.inject({ ...options, url: `/api/v1${options.url}`, headers })
    if (answer.statusCode >= 400) {
      throw new Error(`demo: ${options.method} ${options.url}: ${answer.body}`)
    }
    return answer.body === '' ? null : answer.json()
  }
  const condition = (version?: number) =>
    version === undefined ? {} : { 'if-match': `"${version}"` }
  return {
    get: (url) => send({ method: 'GET', url }),
    post: (url, body, version) =>
      send({
        method: 'POST',
        url,
        headers: condition(version),
        ...(body !== undefined && { payload: body as object }),
      }),
    patch: (url, body, version) =>
      send({ method: 'PATCH', url, headers: condition(version), payload: body as object }),
  }
}

/** The clock jumps by hours and days; whoever acts after a jump signs in anew. */
function remembered(make: () => Promise<string>, clock: () => number): () => Promise<string> {
  let last: { at: number; token: Promise<string> } | null = null
  return () => {
    if (last?.at !== clock()) last = { at: clock(), token: make() }
    return last.token
  }
}
