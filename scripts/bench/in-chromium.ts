import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import pg from 'pg'
import { readConfig } from '../../apps/api/src/config.ts'
import { startServer } from '../../apps/api/src/server.ts'
import { type Clinic, makeClinic, PASSWORD } from '../../tests/support/people.ts'
import { ensureAppRole } from '../app-role.ts'
import { auditFiles } from '../audit-files.ts'
import { buildDashboardIfChanged } from '../dashboard-build.ts'
import { ensureFactorKey } from '../factor-key.ts'
import { findChromium } from '../find-chromium.ts'
import { freePort } from '../free-port.ts'
import { migrate } from '../migrate.ts'
import { startTemporaryPostgres } from '../temporary-postgres.ts'

const quiet = () => undefined

export type Bench = { owner: pg.Client; clinic: Clinic; address: string; page: Page }

/** The product on a PostgreSQL of its own, a clinic without patients, and a page of Chromium nobody is signed in on. */
export async function inChromium(measure: (bench: Bench) => Promise<void>): Promise<void> {
  const executablePath = findChromium((line) => console.log(line))
  if (executablePath === null) throw new Error('There is no Chromium to measure in')
  await buildDashboardIfChanged((line) => console.log(line))
  const folder = mkdtempSync(join(tmpdir(), 'restride-bench-'))
  const database = await startTemporaryPostgres(quiet)
  try {
    await migrate(database.url, { log: quiet })
    const owner = new pg.Client({ connectionString: database.url })
    await owner.connect()
    const clinic = await makeClinic(owner)
    const server = await serve(database.url, folder)
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    try {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
      await measure({ owner, clinic, address: server.address, page })
    } finally {
      await browser.close()
      await server.close()
      await owner.end()
    }
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true })
  }
}

async function serve(ownerUrl: string, folder: string) {
  const signingKeyFile = join(folder, 'signing-key')
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
  writeFileSync(signingKeyFile, pem, { mode: 0o600 })
  const config = readConfig({
    PORT: String(await freePort(3290, '127.0.0.1')),
    DATABASE_URL: ownerUrl,
    LOG_LEVEL: 'silent',
  })
  return startServer({
    ...config,
    ...auditFiles(config, folder, quiet),
    appDatabaseUrl: await ensureAppRole(ownerUrl),
    signingKeyFile,
    factorKeyFile: ensureFactorKey(null, folder),
  })
}

export async function signInOn(page: Page, address: string, email: string): Promise<void> {
  await page.goto(`${address}/sign-in`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Skip the tour' }).click()
}

/** In order, the quickest first; the middle of few keys says nothing. */
export function atLeast(times: readonly number[], expected: number): number[] {
  if (times.length < expected) throw new Error(`${times.length} keys were seen, not ${expected}`)
  return times.toSorted((one, other) => one - other)
}

/** With what the page's own thread worked for each key, which a busy machine makes no longer. */
export async function timed(
  page: Page,
  { what, goal, among }: { what: string; goal: number; among: string },
  act: (page: Page) => Promise<number[]>,
): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  const before = await worked()
  const times = await act(page)
  const each = ((await worked()) - before) / times.length
  tell(`${what} under ${goal} ms ${among}`, times, goal)
  console.log(`  of which the page worked ${each.toFixed(1)} ms of processor a key`)
  await session.detach()
}

function tell(what: string, times: readonly number[], goal: number): void {
  const at = (share: number) =>
    times[Math.min(Math.floor(times.length * share), times.length - 1)] ?? 0
  const [median, p95, worst] = [at(0.5), at(0.95), at(1)]
  const met = p95 < goal ? 'met    ' : 'not met'
  console.log(
    `goal ${met} ${what}: median ${median.toFixed(1)}, p95 ${p95.toFixed(1)}, worst ${worst.toFixed(1)} ms, ${times.length} keys`,
  )
}
