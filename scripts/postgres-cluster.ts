import { spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PostgresHome } from './postgres-home.ts'

const MAJOR_VERSION = '18'

export const OWNER = 'restride_owner'

// The caller's environment holds secrets and perhaps PG* variables; the server needs neither.
export const SERVER_ENV = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/local/bin:/usr/bin:/bin' }

const CLUSTER_OPTIONS = [
  '--data-checksums',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  // PostgreSQL's own locale sorts and folds the same on every machine.
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
]

/** Made aside and renamed: a cluster that exists is complete. */
export function createCluster(
  home: PostgresHome,
  password: string,
  log: (line: string) => void,
): void {
  log(`Creating the database in ${home.cluster}`)
  const draft = join(home.folder, 'postgres.draft')
  const passwordFile = join(home.folder, 'postgres.password')
  const { uid, gid } = home.account
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (uid !== undefined && gid !== undefined) {
    chownSync(draft, uid, gid)
    chownSync(passwordFile, uid, gid)
  }
  const initdb = spawnSync(
    join(home.binaries, 'bin/initdb'),
    [`--pgdata=${draft}`, `--pwfile=${passwordFile}`, `--username=${OWNER}`, ...CLUSTER_OPTIONS],
    { ...home.account, cwd: '/', env: SERVER_ENV, encoding: 'utf8' },
  )
  rmSync(passwordFile)
  if (initdb.status !== 0) throw new Error(`initdb failed: ${initdb.error ?? initdb.stderr}`)
  renameSync(draft, home.cluster)
}

export function checkVersion(cluster: string): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (version === MAJOR_VERSION) return
  throw new Error(`${cluster} was written by PostgreSQL ${version}, this is ${MAJOR_VERSION}`)
}
