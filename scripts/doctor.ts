import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Config } from '../apps/api/src/config.ts'
import { runningEmbeddedUrl } from './embedded-postgres.ts'
import { isPortFree } from './free-port.ts'
import { migrationState } from './migrate.ts'
import { existingFolder } from './postgres-home.ts'
import { loudSettings } from './postgres-log.ts'
import { lockHolder } from './process-lock.mjs'
import { readSettings } from './settings.ts'

interface Finding {
  readonly what: string
  readonly ok: boolean
  readonly detail: string
}

const CONSTRAINTS = [
  'appointments_physio_free',
  'appointments_room_free',
  'appointments_patient_free',
]

const findings = [checkNode(), checkClock(), ...(await checkInstallation())]
if (process.argv.includes('--json')) console.log(JSON.stringify(findings, null, 2))
else
  findings.forEach(({ what, ok, detail }) =>
    console.log(`${ok ? 'ok ' : 'BAD'} ${what}: ${detail}`),
  )
process.exitCode = findings.every(({ ok }) => ok) ? 0 : 1

function checkNode(): Finding {
  const ok = Number(process.versions.node.split('.')[0]) >= 24
  return { what: 'Node', ok, detail: `${process.version} at ${process.execPath}` }
}

function checkClock(): Finding {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  // Rules count in days: a clock that was never set shows in the year.
  const ok = new Date().getUTCFullYear() >= 2026
  return { what: 'clock', ok, detail: `${new Date().toISOString()}, machine in ${timeZone}` }
}

async function checkInstallation(): Promise<Finding[]> {
  return attempt('settings', async () => {
    const config = readSettings()
    return [
      { what: 'settings', ok: true, detail: 'valid' },
      await checkPort(config),
      ...checkSecrets(config),
      ...(await attempt('database', () => checkDatabase(config))),
    ]
  })
}

/** What could not even be asked is one bad finding. */
async function attempt(what: string, check: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await check()
  } catch (error) {
    return [{ what, ok: false, detail: describe(error) }]
  }
}

// A connection refused at several addresses has no message of its own.
function describe(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(String).join('; ')
  return error instanceof Error ? error.message : String(error)
}

async function checkPort({ host, port, dataDir }: Config): Promise<Finding> {
  const holder = lockHolder(join(dataDir, 'running.lock'))
  if (holder !== null)
    return { what: 'port', ok: true, detail: `Restride runs (pid ${holder.pid})` }
  const ok = port === 0 || (await isPortFree(port, host))
  return { what: 'port', ok, detail: ok ? `${port} is free` : `${port} is taken: set PORT` }
}

function checkSecrets({ signingKeyFile, dataDir }: Config): Finding[] {
  const folder = existingFolder(dataDir) ?? dataDir
  const kept = join(folder, 'secrets')
  const files = [
    join(folder, 'database-password'),
    ...(existsSync(kept)
      ? readdirSync(kept, { recursive: true }).map((name) => join(kept, String(name)))
      : []),
  ].filter((file) => existsSync(file))
  const named = signingKeyFile === null ? [] : [signingKeyFile]
  return [...files, ...named].map((file) => {
    const isPrivate = existsSync(file) && (statSync(file).mode & 0o077) === 0
    const problem = existsSync(file) ? 'others can read it: chmod 600' : 'there is no such file'
    return { what: file, ok: isPrivate, detail: isPrivate ? 'readable by its owner only' : problem }
  })
}

async function checkDatabase(config: Config): Promise<Finding[]> {
  const url = config.ownerDatabaseUrl ?? runningEmbeddedUrl(config.dataDir)
  if (url === null) return [{ what: 'database', ok: true, detail: 'embedded, not running now' }]
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    const { rows } = await client.query('select version() as version, now() as now')
    const skewMs = Math.abs(Date.now() - rows[0].now.getTime())
    return [
      { what: 'database', ok: true, detail: rows[0].version },
      { what: 'clocks agree', ok: skewMs < 5000, detail: `${skewMs} ms apart` },
      await checkLog(client),
      ...(await checkMigrations(url)),
      ...(await checkSchema(client)),
    ]
  } finally {
    await client.end()
  }
}

async function checkLog(client: pg.Client): Promise<Finding> {
  const loud = await loudSettings(client)
  const detail = loud.length === 0 ? 'quotes no row' : loud.join('; ')
  return { what: 'log of the database', ok: loud.length === 0, detail }
}

function checkMigrations(url: string): Promise<Finding[]> {
  return attempt('migrations', async () => {
    const { applied, pending } = await migrationState(url)
    const waiting = pending.map(({ name }) => name).join(', ')
    const detail = pending.length === 0 ? applied.join(', ') : `not applied: ${waiting}`
    return [{ what: 'migrations', ok: pending.length === 0, detail }]
  })
}

async function checkSchema(client: pg.Client): Promise<Finding[]> {
  const extension = await client.query("select 1 from pg_extension where extname = 'btree_gist'")
  const found = await client.query('select conname from pg_constraint where conname = any($1)', [
    CONSTRAINTS,
  ])
  const open = await client.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
     and not relrowsecurity and relname <> '_prisma_migrations'`,
  )
  const names = open.rows.map((row) => row.relname).join(', ')
  return [
    { what: 'btree_gist', ok: extension.rowCount === 1, detail: `${extension.rowCount} installed` },
    {
      what: 'no double-booking',
      ok: found.rowCount === CONSTRAINTS.length,
      detail: `${found.rowCount} of ${CONSTRAINTS.length} constraints`,
    },
    { what: 'walls between clinics', ok: names === '', detail: names || 'on every table' },
  ]
}
