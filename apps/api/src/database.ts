import { setTimeout } from 'node:timers/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import { isConflict } from './database-problem.ts'
import { PrismaClient } from './generated/prisma/client.ts'
import { listenTo } from './listen-to.ts'
import type { Tx } from './work.ts'

/** What a transaction may see. The settings end with it; nothing stays on the pooled connection. */
export type Scope = {
  clinicId?: string
  userId?: string
  patientId?: string | null
  sessionId?: string
  signInEmail?: string
  /** Of a refresh token's family. */
  refreshHash?: string
  linkHash?: string
  credentialId?: string
  challengeHash?: string
}

export type Database = {
  /** `run` is called again after a deadlock or a serialization failure: it may do nothing beside `tx`. */
  transaction: <Result>(scope: Scope, run: (tx: Tx) => Promise<Result>) => Promise<Result>
  /** Over a connection beside the pool; see `listenTo`. */
  listen: (channel: 'worklist', on: Parameters<typeof listenTo>[2]) => ReturnType<typeof listenTo>
  close: () => Promise<void>
}

const WAIT_MS = 10_000
const RUN_MS = 15_000
const MOST_TRIES = 3
const CONFLICT_PAUSE_MS = 20

/** Connects as the serving role; `poolSize` connections at most. */
export function openDatabase(url: string, poolSize: number): Database {
  const adapter = new PrismaPg({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5000,
    options:
      '-c statement_timeout=10s -c lock_timeout=8s -c idle_in_transaction_session_timeout=20s -c timezone=UTC',
  })
  const prisma = new PrismaClient({ adapter })
  return {
    transaction: (scope, run) =>
      untilNoConflict(() =>
        prisma.$transaction(
          async (tx) => {
            await enter(tx, scope)
            return run(tx)
          },
          { maxWait: WAIT_MS, timeout: RUN_MS },
        ),
      ),
    listen: (channel, on) => listenTo(url, channel, on),
    close: () => prisma.$disconnect(),
  }
}

/** Work that lost to another at the same rows has changed nothing and is done again, a few times, a little later. */
async function untilNoConflict<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; tries < MOST_TRIES; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (!isConflict(error)) throw error
      await setTimeout(tries * CONFLICT_PAUSE_MS * (0.5 + Math.random()))
    }
  }
  return work()
}

/** Narrows or opens what the running transaction sees; always local to it (`true`). */
export async function enter(tx: Tx, scope: Scope): Promise<void> {
  await tx.$queryRaw`
    select set_config('app.clinic_id', ${scope.clinicId ?? ''}, true),
           set_config('app.user_id', ${scope.userId ?? ''}, true),
           set_config('app.patient_id', ${scope.patientId ?? ''}, true),
           set_config('app.session_id', ${scope.sessionId ?? ''}, true),
           set_config('app.sign_in_email', ${scope.signInEmail ?? ''}, true),
           set_config('app.refresh_hash', ${scope.refreshHash ?? ''}, true),
           set_config('app.link_hash', ${scope.linkHash ?? ''}, true),
           set_config('app.credential_id', ${scope.credentialId ?? ''}, true),
           set_config('app.challenge_hash', ${scope.challengeHash ?? ''}, true)`
}
