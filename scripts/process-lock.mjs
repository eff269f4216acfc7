// One process at a time per lock folder. Plain JavaScript because bootstrap.mjs needs it on Node 20.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Takes the lock, or answers who has it. A lock of a dead process counts as none. */
export function takeLock(folder, details = {}) {
  const mine = { pid: process.pid, startedAt: startOf(process.pid), ...details }
  for (;;) {
    if (placeLock(folder, mine)) {
      return { taken: true, release: () => rmSync(folder, { recursive: true, force: true }) }
    }
    const holder = lockHolder(folder)
    if (holder !== null) return { taken: false, holder }
    removeStaleLock(folder)
  }
}

/** The living process that holds the lock, or null. */
export function lockHolder(folder) {
  try {
    const holder = JSON.parse(readFileSync(join(folder, 'holder.json'), 'utf8'))
    // Process ids are used again: the same id with another start time is a stranger.
    return startOf(holder.pid) === holder.startedAt ? holder : null
  } catch {
    return null
  }
}

// A folder is renamed into place with its content, so nobody ever reads a half-written lock.
function placeLock(folder, mine) {
  const draft = `${folder}.${process.pid}`
  mkdirSync(dirname(folder), { recursive: true })
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft)
  writeFileSync(join(draft, 'holder.json'), JSON.stringify(mine))
  try {
    renameSync(draft, folder)
    return true
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST') return false
    throw error
  }
}

function removeStaleLock(folder) {
  const aside = `${folder}.stale-${process.pid}`
  try {
    renameSync(folder, aside)
    // Another process may have cleaned up and taken the lock since we looked: give it back.
    if (lockHolder(aside) !== null) return renameSync(aside, folder)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
  rmSync(aside, { recursive: true, force: true })
}

/** What tells this process from a later one with the same id; null when there is none. */
function startOf(pid) {
  if (process.platform !== 'linux') {
    return (
      spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)])
        .stdout?.toString()
        .trim() || null
    )
  }
  try {
    const bootId = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the command in brackets and may itself contain spaces and brackets.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? null : `${bootId}:${fields[18]}`
  } catch {
    return null
  }
}
