import { existsSync, statSync } from 'node:fs'
import pg from 'pg'
import { type Config, readConfig } from '../apps/api/src/config.ts'
import { runningEmbeddedUrl } from './embedded-postgres.ts'
import { isPortFree } from './free-port.ts'

type Finding = { what: string; ok: boolean; detail: string }

const CONSTRAINTS = [
  'appointments_physio_free',
  'appointments_room_free',
  'appointments_patient_free',
]

const findings: Finding[] = []
const note = (what: string, ok: boolean, detail: string) => findings.push({ what, ok, detail })

/** Looks at everything a start needs and says what is wrong; exit code 1 when something is. */
note('Node', Number(process.versions.node.split('.')[0]) >= 24, process.version)
try {
  const config = readConfig(process.env)
  note('settings', true, 'valid')
  await checkDatabase(config)
  await checkPort(config)
  checkKey(config)
} catch (error) {
  note('settings', false, error instanceof Error ? error.message : String(error))
}
report()

async function checkDatabase(config: Config): Promise<void> {
  const url = config.ownerDatabaseUrl ?? runningEmbeddedUrl(config.dataDir)
  if (url === null) return void note('database', true, 'embedded, not running now')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
    const { rows } = await client.query('select version() as version, now() as now')
    note('database', true, rows[0].version)
    const skewMs = Math.abs(Date.now() - rows[0].now.getTime())
    note('clocks agree', skewMs < 5000, `${skewMs} ms apart`)
    await checkSchema(client)
  } catch (error) {
    note('database', false, error instanceof Error ? error.message : String(error))
  } finally {
    await client.end()
  }
}

async function checkSchema(client: pg.Client): Promise<void> {
  const migrations = await client.query(
    'select migration_name from _prisma_migrations where finished_at is not null order by 1',
  )
  note(
    'migrations',
    migrations.rows.length > 0,
    migrations.rows.map((row) => row.migration_name).join(', '),
  )
  const found = await client.query('select conname from pg_constraint where conname = any($1)', [
    CONSTRAINTS,
  ])
  note(
    'no double-booking',
    found.rows.length === CONSTRAINTS.length,
    `${found.rows.length} of 3 constraints`,
  )
  const open = await client.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
     and not relrowsecurity and relname <> '_prisma_migrations'`,
  )
  note(
    'walls between clinics',
    open.rows.length === 0,
    open.rows.map((row) => row.relname).join(', ') || 'on every table',
  )
}

async function checkPort({ host, port }: Config): Promise<void> {
  const isFree = await isPortFree(port, host)
  note('port', true, `${port} is ${isFree ? 'free' : 'in use (by Restride, if it runs)'}`)
}

function checkKey({ signingKeyFile }: Config): void {
  if (signingKeyFile === null) return void note('signing key', true, 'kept in the data folder')
  if (!existsSync(signingKeyFile))
    return void note('signing key', false, `no file ${signingKeyFile}`)
  const mode = statSync(signingKeyFile).mode & 0o077
  note(
    'signing key',
    mode === 0,
    mode === 0 ? 'readable by its owner only' : 'others can read it: chmod 600',
  )
}

function report(): void {
  if (process.argv.includes('--json')) console.log(JSON.stringify(findings, null, 2))
  else
    for (const { detail, ok, what } of findings)
      console.log(`${ok ? 'ok  ' : 'BAD '} ${what}: ${detail}`)
  process.exitCode = findings.every(({ ok }) => ok) ? 0 : 1
}
