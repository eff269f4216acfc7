import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { OWNER, SERVER_ENV, checkVersion, createCluster } from './postgres-cluster.ts'
import { type PostgresHome, existingFolder, postgresHome } from './postgres-home.ts'
import { stopLeftovers } from './postgres-leftovers.ts'
import { becomesReady } from './postgres-ready.ts'
import { SETTINGS, type Settings } from './postgres-settings.ts'
import { lockHolder, takeLock } from './process-lock.mjs'
import { secretIn } from './secret-file.ts'

const LOCK = 'running.lock'
const STOP_LIMIT_MS = 20_000

export interface EmbeddedPostgres {
  /** Superuser of the database `restride`: for migrations, never for serving. */
  readonly url: string
  /** Where the cluster and what belongs to it (password, secrets, log) really are. */
  readonly folder: string
  /** Settles when the server ends without being asked to. */
  readonly crashed: Promise<unknown>
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  readonly dataDir: string
  readonly log: (line: string) => void
  /** What a second start on the same data is told. */
  readonly address?: string
  readonly settings?: Settings
}

/** Starts PostgreSQL on this data folder, which it creates, repairs and locks as needed. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { dataDir, address } = options
  mkdirSync(dataDir, { recursive: true })
  const lock = takeLock(join(dataDir, LOCK), address === undefined ? {} : { address })
  if (!lock.taken) throw new AlreadyRunning(lock.holder)
  try {
    return await startLocked(options, () => lock.release())
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The owner's URL of the server that runs on this data folder now, or null. */
export function runningEmbeddedUrl(dataDir: string): string | null {
  const folder = existingFolder(dataDir)
  if (folder === undefined || lockHolder(join(dataDir, LOCK)) === null) return null
  const port = readFileSync(join(folder, 'postgres.port'), 'utf8')
  return ownerUrl(secretIn(join(folder, 'database-password')), port, 'restride')
}

/** @throws AlreadyRunning when another process works on this data folder. */
export function refuseSecondStart(dataDir: string): void {
  const holder = lockHolder(join(dataDir, LOCK))
  if (holder !== null) throw new AlreadyRunning(holder)
}

class AlreadyRunning extends Error {
  constructor(holder: { readonly pid: number; readonly address?: string }) {
    const where = holder.address === undefined ? '' : `, ${holder.address}`
    super(`Restride is already running (pid ${holder.pid}${where})`)
  }
}

async function startLocked(
  { dataDir, log, settings }: EmbeddedOptions,
  release: () => void,
): Promise<EmbeddedPostgres> {
  const home = await postgresHome(dataDir)
  const password = secretIn(join(home.folder, 'database-password'))
  if (existsSync(home.cluster)) await stopLeftovers(home.cluster, log)
  else createCluster(home, password, log)
  checkVersion(home.cluster)

  const port = await rememberedPort(home.folder)
  const server = spawnServer(home, { ...SETTINGS, ...settings, port: String(port) })
  let isWanted = true
  const crashed = new Promise<void>((resolve) => server.once('exit', () => isWanted && resolve()))
  const stop = () => {
    isWanted = false
    return stopServer(server).finally(release)
  }
  try {
    await becomesReady(
      ownerUrl(password, port, 'postgres'),
      server,
      join(home.folder, 'postgres.log'),
    )
  } catch (error) {
    await stop()
    throw error
  }
  return { url: ownerUrl(password, port, 'restride'), folder: home.folder, crashed, stop }
}

function ownerUrl(password: string, port: number | string, database: string): string {
  return `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${database}`
}

async function rememberedPort(folder: string): Promise<number> {
  const file = join(folder, 'postgres.port')
  const remembered = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  const port = await freePort(remembered, '127.0.0.1')
  writeFileSync(file, String(port))
  return port
}

function spawnServer(home: PostgresHome, settings: Settings): ChildProcess {
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const logFile = openSync(join(home.folder, 'postgres.log'), 'a', 0o600)
  const server = spawn(join(home.binaries, 'bin/postgres'), ['-D', home.cluster, ...flags], {
    ...home.account,
    cwd: '/',
    env: SERVER_ENV,
    // Its own process group: Ctrl-C must reach the API first, the database is stopped after it.
    detached: true,
    stdio: ['ignore', logFile, logFile],
  })
  closeSync(logFile)
  process.once('exit', () => server.kill('SIGINT'))
  return server
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return
  const exited = once(server, 'exit')
  server.kill('SIGINT')
  const insist = setTimeout(() => server.kill('SIGQUIT'), STOP_LIMIT_MS)
  await exited
  clearTimeout(insist)
}
