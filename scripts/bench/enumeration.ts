import { generateKeyPairSync, randomBytes } from 'node:crypto'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { buildApp } from '../../apps/api/src/app.ts'
import { openDatabase } from '../../apps/api/src/database.ts'
import { hashPassword } from '../../apps/api/src/sign-in/passwords.ts'
import { tokenKeysFrom } from '../../apps/api/src/sign-in/token-keys.ts'
import { ACCESS_SECONDS } from '../../apps/api/src/sign-in/tokens.ts'
import { ensureAppRole } from '../app-role.ts'
import { migrate } from '../migrate.ts'
import { startTemporaryPostgres } from '../temporary-postgres.ts'

const SAMPLES = 200
const MOST_APART_MS = 10
const LEAST_P = 0.01
const quiet = () => undefined

const GUESSES = {
  'unknown address': (index: number) => `nobody-${index}@nowhere.test`,
  'wrong password': (index: number) => `staff-${index % 10}@bench.test`,
  'disabled account': (index: number) => `disabled-${index % 10}@bench.test`,
}

/** Whether the time of a refused sign-in tells an account from none: 200 of each kind, in turn, over real HTTP code. */
export async function run(): Promise<void> {
  const server = await startTemporaryPostgres(quiet)
  try {
    await migrate(server.url, { log: quiet })
    const appUrl = await ensureAppRole(server.url)
    await makeAccounts(server.url)
    report(await samplesOf(appUrl))
  } finally {
    await server.stop()
  }
}

async function makeAccounts(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const clinicId = uuidv7()
  const hash = await hashPassword('four lamps under a wet bridge')
  await owner.query(`insert into clinics (id, name, time_zone) values ($1, 'Bench', 'UTC')`, [
    clinicId,
  ])
  for (const kind of ['staff', 'disabled']) {
    for (let index = 0; index < 10; index += 1) {
      await owner.query(
        `insert into users (id, clinic_id, email, password_hash, role, name, disabled_at)
         values ($1, $2, $3, $4, 'physio', 'Bench', case when $5 then now() end)`,
        [uuidv7(), clinicId, `${kind}-${index}@bench.test`, hash, kind === 'disabled'],
      )
    }
  }
  await owner.end()
}

/** Milliseconds of every answer. Each comes from a network of its own, so that none is throttled. */
async function samplesOf(appUrl: string): Promise<Map<string, number[]>> {
  const db = openDatabase(appUrl, 4)
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  let now = new Date()
  const app = await buildApp({
    db,
    now: () => now,
    tokenKeys: tokenKeysFrom([pem], now, ACCESS_SECONDS),
    factorKey: randomBytes(32),
    relyingParty: null,
    anchors: null,
    trustProxyHops: 0,
    mailer: null,
    publicUrl: null,
    dashboardUrl: 'http://127.0.0.1:3000',
    decisionGraceMs: 0,
    logLevel: 'silent',
    dashboardDir: null,
  })
  const samples = new Map<string, number[]>()
  let network = 0
  for (let index = -10; index < SAMPLES; index += 1) {
    for (const [kind, addressOf] of Object.entries(GUESSES)) {
      network += 1
      // The failures of one account would add up; days later it is looked at again.
      now = new Date(now.getTime() + 86_400_000)
      const startedAt = performance.now()
      const answer = await app.inject({
        method: 'POST',
        url: '/api/v1/auth/login',
        remoteAddress: `10.${network >> 16}.${(network >> 8) & 255}.${network & 255}`,
        payload: { email: addressOf(Math.abs(index)), password: 'wrong' },
      })
      const took = performance.now() - startedAt
      if (answer.statusCode !== 401) throw new Error(`${kind}: ${answer.body}`)
      // The first ones warm up.
      if (index >= 0) samples.set(kind, [...(samples.get(kind) ?? []), took])
    }
  }
  await app.close()
  await db.close()
  return samples
}

function report(samples: Map<string, number[]>): void {
  const [first, ...others] = [...samples]
  if (first === undefined) return
  const [name, base] = first
  process.stdout.write(`${SAMPLES} refused sign-ins of each kind, in turn\n`)
  process.stdout.write(`  ${name}: median ${median(base).toFixed(2)} ms\n`)
  for (const [kind, times] of others) {
    const apart = Math.abs(median(times) - median(base))
    const p = mannWhitney(base, times)
    const isHidden = apart < MOST_APART_MS && p > LEAST_P
    process.stdout.write(
      `  ${kind}: median ${median(times).toFixed(2)} ms, ${apart.toFixed(2)} ms apart, Mann-Whitney p ${p.toFixed(3)}: ${isHidden ? 'not told apart' : 'TOLD APART'}\n`,
    )
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return (
    ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) +
      (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) /
    2
  )
}

/** Two-sided, by the normal approximation, which 200 samples of a continuous time allow. */
function mannWhitney(one: readonly number[], other: readonly number[]): number {
  const ranked = [
    ...one.map((time) => ({ time, isOne: true })),
    ...other.map((time) => ({ time, isOne: false })),
  ].toSorted((left, right) => left.time - right.time)
  const ranks = ranked.reduce((sum, { isOne }, index) => sum + (isOne ? index + 1 : 0), 0)
  const u = ranks - (one.length * (one.length + 1)) / 2
  const mean = (one.length * other.length) / 2
  const deviation = Math.sqrt((one.length * other.length * (one.length + other.length + 1)) / 12)
  return 2 * (1 - normal(Math.abs(u - mean) / deviation))
}

/** The standard normal distribution, Abramowitz and Stegun 26.2.17. */
function normal(z: number): number {
  const t = 1 / (1 + 0.231_641_9 * z)
  const tail = [0.319_381_53, -0.356_563_782, 1.781_477_937, -1.821_255_978, 1.330_274_429]
  const sum = tail.reduce((total, factor, power) => total + factor * t ** (power + 1), 0)
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum
}
