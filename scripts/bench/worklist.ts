import { generateKeyPairSync, randomUUID } from 'node:crypto'
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
import { collectPaints, takePaints } from './paints.ts'

const PATIENTS = 500
const MOVES = 100
const WORD = 'ndiaye'
const TIMES_TYPED = 5
const MOVE_GOAL_MS = 50
const ECHO_GOAL_MS = 100

const quiet = () => undefined

/** A worklist of 500 patients in Chromium: from a key to the picture that shows what it did. */
export async function run(): Promise<void> {
  const executablePath = findChromium((line) => console.log(line))
  if (executablePath === null) throw new Error('There is no Chromium to measure in')
  await buildDashboardIfChanged((line) => console.log(line))
  const folder = mkdtempSync(join(tmpdir(), 'restride-bench-'))
  const database = await startTemporaryPostgres(quiet)
  try {
    const clinic = await fillClinic(database.url)
    const server = await serve(database.url, folder)
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    try {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
      await openWorklist(page, server.address, clinic.physio.email)
      await timed(page, 'row move', MOVE_GOAL_MS, timeMoves)
      await timed(page, 'typed key echo', ECHO_GOAL_MS, timeTyping)
    } finally {
      await browser.close()
      await server.close()
    }
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true })
  }
}

/** Every one with a flag, every second one with another reason beside it. */
async function fillClinic(url: string): Promise<Clinic> {
  await migrate(url, { log: quiet })
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  const clinic = await makeClinic(owner)
  const { id, locationId, physio } = clinic
  for (let made = 0; made < PATIENTS; made += 1) {
    const [patientId, episodeId] = [randomUUID(), randomUUID()]
    const family = `Ndiaye ${String.fromCodePoint(65 + (made % 26))}${made}`
    const isReady = made % 2 === 0
    await owner.query(
      `insert into patients (id, clinic_id, given_name, family_name, born_on, locale, contact_preference, location_id, lead_physio_id)
       values ($1, $2, 'Amara', $3, '1993-01-01', $4, 'call', $5, $6)`,
      [patientId, id, family, isReady ? 'fr' : 'en', locationId, physio.id],
    )
    await owner.query(
      'insert into care_team_members (clinic_id, patient_id, user_id) values ($1, $2, $3)',
      [id, patientId, physio.id],
    )
    await owner.query(
      `insert into episodes (id, clinic_id, patient_id, status, goal, profile, decision_due_since, decision_summary, decision_suggestion)
       values ($1, $2, $3, 'assessing', '10 km in spring', 'goom2019', $4, $5, $6)`,
      [
        episodeId,
        id,
        patientId,
        isReady ? new Date() : null,
        isReady ? { en: 'All criteria met', fr: 'Tous les critères sont atteints' } : null,
        isReady ? 'ready' : null,
      ],
    )
    await owner.query(
      `insert into births (episode_id, clinic_id, patient_id, born_on, mode) values ($1, $2, $3, '2026-07-01', 'vaginal')`,
      [episodeId, id, patientId],
    )
    await owner.query(
      `insert into flags (id, clinic_id, patient_id, episode_id, kind, severity, reason, raised_at, due_on, owner_id)
       values ($1, $2, $3, $4, 'pelvic_symptom', 'soon', $5, now() - make_interval(mins => $6), current_date, $7)`,
      [
        randomUUID(),
        id,
        patientId,
        episodeId,
        { en: 'Heaviness on 2 of the last 3 runs', fr: 'Lourdeur à 2 des 3 dernières courses' },
        made,
        physio.id,
      ],
    )
  }
  await owner.end()
  return clinic
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

async function openWorklist(page: Page, address: string, email: string): Promise<void> {
  await page.goto(`${address}/sign-in`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Skip the tour' }).click()
  await page.locator('[data-row][aria-current]').waitFor()
  const rows = await page.locator('[data-row]').count()
  if (rows !== PATIENTS) throw new Error(`The list shows ${rows} patients`)
}

async function timeMoves(page: Page): Promise<number[]> {
  await page.evaluate(collectPaints, '[data-row][aria-current]')
  for (let moved = 0; moved < MOVES; moved += 1) {
    await page.keyboard.press('j')
    await page.waitForTimeout(30)
  }
  const times = await page.evaluate(takePaints)
  // The first press shows where one is.
  return atLeast(times, MOVES - 5)
}

async function timeTyping(page: Page): Promise<number[]> {
  await page.keyboard.press('/')
  const field = page.getByRole('searchbox', { name: 'Name' })
  await field.waitFor()
  await page.evaluate(collectPaints, 'input[type="search"]')
  for (let time = 0; time < TIMES_TYPED; time += 1) {
    await field.pressSequentially(WORD, { delay: 60 })
    for (const _letter of WORD) {
      await page.keyboard.press('Backspace')
      await page.waitForTimeout(60)
    }
  }
  return atLeast(await page.evaluate(takePaints), WORD.length * TIMES_TYPED)
}

function atLeast(times: readonly number[], expected: number): number[] {
  if (times.length < expected) throw new Error(`${times.length} keys were seen, not ${expected}`)
  return times.toSorted((one, other) => one - other)
}

/** With what the page's own thread worked for each key, which a busy machine makes no longer. */
async function timed(
  page: Page,
  what: string,
  goal: number,
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
  tell(what, times, goal)
  console.log(`  of which the page worked ${each.toFixed(1)} ms of processor a key`)
  await session.detach()
}

function tell(what: string, times: readonly number[], goal: number): void {
  const at = (share: number) =>
    times[Math.min(Math.floor(times.length * share), times.length - 1)] ?? 0
  const [median, p95, worst] = [at(0.5), at(0.95), at(1)]
  const met = p95 < goal ? 'met    ' : 'not met'
  console.log(
    `goal ${met} ${what} under ${goal} ms of ${PATIENTS} patients: median ${median.toFixed(1)}, p95 ${p95.toFixed(1)}, worst ${worst.toFixed(1)} ms, ${times.length} keys`,
  )
}
