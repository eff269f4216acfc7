import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { createAppRoleIfMissing } from './app-role.ts'
import { createAuditRoleIfMissing } from './audit-role.ts'

const FOLDER = join(import.meta.dirname, '../prisma/migrations')

// Any number, as long as every server of this product asks for the same.
const LOCK_KEY = 7_218_430_118

export interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

export interface MigrationState {
  readonly applied: readonly string[]
  readonly pending: readonly Migration[]
}

/** Applies what the database does not have yet, in order, each in one transaction; answers their names. */
export async function migrate(
  ownerUrl: string,
  { log }: { readonly log: (line: string) => void },
): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    // Several servers may start at once: the others wait here and then find nothing to do.
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY])
    await client.query(MIGRATIONS_TABLE)
    const { pending } = await compare(client)
    // The migrations grant to these roles.
    if (pending.length > 0) {
      await createAppRoleIfMissing(client)
      await createAuditRoleIfMissing(client)
    }
    for (const migration of pending) {
      await apply(client, migration)
      log(`Applied migration ${migration.name}`)
    }
    return pending.map(({ name }) => name)
  })
}

/** What a database has and lacks, without changing it. */
export async function migrationState(ownerUrl: string): Promise<MigrationState> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query("select to_regclass('_prisma_migrations') as found")
    return rows[0]?.found === null ? { applied: [], pending: migrationsOnDisk() } : compare(client)
  })
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>) {
  const client = new pg.Client({ connectionString: url, application_name: 'restride migrate' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function compare(client: pg.Client): Promise<MigrationState> {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `select migration_name as name, checksum, finished_at is not null as finished
       from _prisma_migrations where rolled_back_at is null order by migration_name`,
  )
  const onDisk = migrationsOnDisk()
  const problems = rows.flatMap((row) => problemOf(row, onDisk))
  if (problems.length > 0) throw new Error(`The database cannot be used: ${problems.join('; ')}`)
  const applied = rows.map(({ name }) => name)
  return { applied, pending: onDisk.filter(({ name }) => !applied.includes(name)) }
}

function problemOf(
  row: { readonly name: string; readonly checksum: string; readonly finished: boolean },
  onDisk: readonly Migration[],
): string[] {
  const migration = onDisk.find(({ name }) => name === row.name)
  if (migration === undefined) return [`it has migration ${row.name}, newer than this version`]
  if (!row.finished) return [`migration ${row.name} was begun elsewhere and never finished`]
  if (migration.checksum === row.checksum) return []
  return [`migration ${row.name} was edited after it was applied; restore it and add a new one`]
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query("begin; set local lock_timeout = '2s'")
    await client.query(sql)
    await client.query(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       values ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed and changed nothing: ${describe(error, sql)}`, {
      cause: error,
    })
  }
}

function describe(error: unknown, sql: string): string {
  if (!(error instanceof pg.DatabaseError)) return String(error)
  const line = sql.slice(0, Number(error.position)).split('\n').length
  return error.position === undefined ? error.message : `${error.message} (line ${line})`
}

function migrationsOnDisk(): Migration[] {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  const names = folders.map(({ name }) => name).toSorted()
  return names.map((name) => {
    const sql = readFileSync(join(FOLDER, name, 'migration.sql'), 'utf8')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

// As Prisma makes it, so that `prisma migrate status` reads it.
const MIGRATIONS_TABLE = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`
