import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

const START_LIMIT_MS = 120_000

/** Waits until the server answers and has the product's database, or says why it will not. */
export async function becomesReady(
  url: string,
  server: ChildProcess,
  logFile: string,
): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS
  let spawnError: Error | undefined
  server.once('error', (error) => (spawnError = error))
  while (Date.now() < deadline) {
    if (spawnError !== undefined) throw spawnError
    if (server.exitCode !== null || server.signalCode !== null) break
    if (await hasDatabase(url)) return
    await sleep(30)
  }
  const tail = readFileSync(logFile, 'utf8').split('\n').slice(-12).join('\n')
  throw new Error(`PostgreSQL did not start; the end of ${logFile}:\n${tail}`)
}

async function hasDatabase(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    if (isPatienceAsked(error)) return false
    throw error
  }
  const found = await client.query("select 1 from pg_database where datname = 'restride'")
  if (found.rowCount === 0) await client.query('create database restride')
  await client.end()
  return true
}

function isPatienceAsked(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ECONNREFUSED' || code === '57P03'
}
