import { randomUUID } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  statfsSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { stopLeftovers } from './postgres-leftovers.ts'
import { SETTINGS_FOR_TESTS } from './postgres-settings.ts'
import { lockHolder } from './process-lock.mjs'

const PREFIX = 'restride-test-'
const NEEDED_BYTES = 2 ** 30
const YOUNG_MS = 60_000

type Log = (line: string) => void

/** A PostgreSQL whose data is gone with it: in memory where there is room, without waiting for disks. */
export async function startTemporaryPostgres(log: Log): Promise<EmbeddedPostgres> {
  const base = hasRoom('/dev/shm') ? '/dev/shm' : tmpdir()
  await removeAbandoned(base)
  const dataDir = join(base, `${PREFIX}${randomUUID()}`)
  mkdirSync(dataDir)
  // As root the database runs as another user, who must get in here.
  chmodSync(dataDir, 0o711)
  const server = await startEmbeddedPostgres({ dataDir, log, settings: SETTINGS_FOR_TESTS })
  const stop = async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { ...server, stop }
}

function hasRoom(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize > NEEDED_BYTES
  } catch {
    return false
  }
}

/** What test runs that were killed left behind, server included. */
async function removeAbandoned(base: string): Promise<void> {
  const folders = readdirSync(base).filter((name) => name.startsWith(PREFIX))
  for (const folder of folders.map((name) => join(base, name))) {
    if (!isAbandoned(folder)) continue
    await stopLeftovers(join(folder, 'postgres'), () => {}).catch(() => {})
    rmSync(folder, { recursive: true, force: true })
  }
}

function isAbandoned(folder: string): boolean {
  const { mtimeMs, uid } = statSync(folder)
  // A young one may be about to take its lock.
  if (uid !== process.getuid?.() || Date.now() - mtimeMs < YOUNG_MS) return false
  return lockHolder(join(folder, 'running.lock')) === null
}
