import { readFileSync, readdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const PATIENCE_MS = 30_000

/**
 * Stops what a killed start left running on this cluster, so that there is never a second server on
 * the same data. The caller holds the data folder's lock: whatever runs there has no owner any more.
 */
export async function stopLeftovers(cluster: string, log: (line: string) => void): Promise<void> {
  if (process.platform !== 'linux') return
  const left = processesIn(cluster)
  if (left.length > 0) {
    log('An earlier start was killed; stopping the database it left behind')
    // Without its postmaster a backend only ends by itself or by SIGQUIT.
    const postmaster = left.find((pid) => pid === postmasterOf(cluster))
    signal(postmaster === undefined ? left : [postmaster], 'SIGINT')
    if (!(await becomesEmpty(cluster, PATIENCE_MS))) signal(processesIn(cluster), 'SIGQUIT')
    if (!(await becomesEmpty(cluster, PATIENCE_MS))) {
      throw new Error(`Processes ${processesIn(cluster).join(', ')} still use ${cluster}: end them`)
    }
  }
  // Its process id may belong to a stranger by now, which PostgreSQL would take for itself.
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

// Every PostgreSQL process works in its data folder: a better sign than a remembered process id.
function processesIn(cluster: string): number[] {
  const folder = realpathSync(cluster)
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger)
  return pids.filter((pid) => workingFolderOf(pid) === folder)
}

function workingFolderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

function postmasterOf(cluster: string): number {
  try {
    return Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10)
  } catch {
    return 0
  }
}

function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name)
    } catch {
      // Ended by itself meanwhile.
    }
  }
}

async function becomesEmpty(cluster: string, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs
  while (Date.now() < deadline) {
    if (processesIn(cluster).length === 0) return true
    await sleep(50)
  }
  return false
}
