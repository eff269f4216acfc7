import { generateKeyPairSync, randomBytes } from 'node:crypto'
import pg from 'pg'
import { buildApp } from '../../apps/api/src/app.ts'
import { openDatabase } from '../../apps/api/src/database.ts'
import { tokenKeysFrom } from '../../apps/api/src/sign-in/token-keys.ts'
import { ACCESS_SECONDS } from '../../apps/api/src/sign-in/tokens.ts'
import { listDemoLogins, loadDemo } from '../../prisma/demo/load-demo.ts'
import { ensureAppRole } from '../app-role.ts'
import { fuzz, type Login, statusLines } from '../fuzz/run.ts'
import { migrate } from '../migrate.ts'
import { startTemporaryPostgres } from '../temporary-postgres.ts'

const PASSWORD = 'restride-demo'
const SEED = 1
const say = (line: string) => console.log(line)
const quiet = () => undefined

/** Sends requests made from the API's own description to the demo clinics, and judges every answer by it. */
export async function run(_seconds: number, requests: number): Promise<void> {
  const postgres = await startTemporaryPostgres(quiet)
  try {
    await migrate(postgres.url, { log: quiet })
    const factorKey = randomBytes(32)
    const today = new Date()
    await loadDemo(postgres.url, { password: PASSWORD, factorKey, today, log: quiet })
    await fuzzOn(await ensureAppRole(postgres.url), postgres.url, factorKey, requests)
  } finally {
    await postgres.stop()
  }
}

/** Who was shut out, renamed or given another role may sign in again as before. */
async function letIn(ownerUrl: string, logins: readonly Login[]): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  for (const { email, role } of logins) {
    await owner.query('update users set disabled_at = null, role = $1 where email = $2', [
      role,
      email,
    ])
  }
  await owner.query(`update clinics set second_factor = 'optional'`)
  await owner.end()
}

async function fuzzOn(
  appUrl: string,
  ownerUrl: string,
  factorKey: Buffer,
  count: number,
): Promise<void> {
  // The second factor has a test of its own; here it would only stop one caller.
  const logins = listDemoLogins(PASSWORD)
    .filter(({ email }) => !email.includes('mfa'))
    .map(({ email, role }) => ({ email, role, password: PASSWORD }))
  const { privateKey } = generateKeyPairSync('ed25519')
  const db = openDatabase(appUrl, 8)
  const app = await buildApp({
    db,
    now: () => new Date(),
    tokenKeys: tokenKeysFrom(
      [privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
      new Date(),
      ACCESS_SECONDS,
    ),
    factorKey,
    relyingParty: null,
    publicUrl: null,
    dashboardUrl: 'http://127.0.0.1:3000',
    mailer: null,
    trustProxyHops: 0,
    anchors: null,
    decisionGraceMs: 0,
    logLevel: 'silent',
    dashboardDir: null,
  })
  try {
    const startedAt = performance.now()
    const report = await fuzz({
      app,
      logins,
      count,
      seed: SEED,
      betweenRounds: () => letIn(ownerUrl, logins),
      onProgress: (done) => process.stderr.write(`\r${done} of ${count} `),
    })
    const seconds = (performance.now() - startedAt) / 1000
    process.stderr.write('\n')
    for (const fault of report.faults.slice(0, 50)) say(`fault: ${fault}`)
    for (const line of statusLines(report)) say(line)
    say(`${report.accepted.size} of ${report.operations} operations said yes at least once`)
    say(
      `${report.requests} requests in ${seconds.toFixed(0)} s, seed ${SEED}: ${report.faults.length} faults, ${report.busy} answered 503`,
    )
    if (report.faults.length > 0) process.exitCode = 1
  } finally {
    await app.close()
    await db.close()
  }
}
