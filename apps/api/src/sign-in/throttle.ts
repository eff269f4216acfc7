import type { Database } from '../database.ts'
import { ProblemError } from '../problem.ts'
import type { Tx } from '../work.ts'
import { type Counted, levelNow, type Tally, waitMs } from './attempt-limits.ts'
import { hashOfToken } from './session-tokens.ts'

/** A try to prove who one is: `password`, `code`, `invitation`, … */
export type Attempt = {
  /** What is being guessed; each kind is counted for itself. */
  kind: string
  /** Whose: an address (also one nobody has) or an id. Only its hash is kept. */
  subject: string
  network: string
  now: Date
}

const KEPT_MS = 41 * 86_400_000

type Keys = Record<Counted | 'known', string>

/**
 * Looks at a try, unless there were too many. It counts as failed before it is looked at, so that a hundred at once
 * are a hundred; one that succeeds is taken back and makes its network known to the account.
 * A known network waits for its own failures only: nobody locks an account's owner out from elsewhere.
 * @throws ProblemError too_many_requests with the seconds to wait, without looking.
 */
export async function throttled<Result>(
  db: Database,
  attempt: Attempt,
  look: () => Promise<Result>,
): Promise<Result> {
  const keys = keysOf(attempt)
  const counted = await count(db, keys, attempt.now, EVERYTHING)
  try {
    const result = await look()
    await forgive(db, keys, counted, attempt.now)
    return result
  } catch (error) {
    const isAnswer = error instanceof ProblemError && error.code !== 'busy'
    if (!isAnswer) await takeBack(db, keys, counted)
    throw error
  }
}

/**
 * Counts a request that costs somebody something each time, such as a letter sent.
 * @throws ProblemError too_many_requests with the seconds to wait.
 */
export async function countAttempt(db: Database, attempt: Attempt): Promise<void> {
  await count(db, keysOf(attempt), attempt.now, ['pair', 'network', 'overall'])
}

/** Whoever has proved who she is in another way, by a link to her address, need not wait for failures before it. */
export async function clearFailures(db: Database, attempt: Attempt): Promise<void> {
  await forgive(db, keysOf(attempt), [], attempt.now)
}

const EVERYTHING = ['pair', 'network', 'account', 'overall'] as const

function keysOf({ kind, network, subject }: Attempt): Keys {
  const whose = subject.trim().toLowerCase()
  return {
    pair: hashOfToken(`pair ${kind} ${whose} ${network}`),
    network: hashOfToken(`network ${network}`),
    account: hashOfToken(`account ${kind} ${whose}`),
    overall: hashOfToken('overall'),
    known: hashOfToken(`known ${whose} ${network}`),
  }
}

/** Answers what it has counted, which may be taken back. */
async function count(
  db: Database,
  keys: Keys,
  now: Date,
  everything: readonly Counted[],
): Promise<readonly Counted[]> {
  return db.transaction({}, async (tx) => {
    const tallies = await lock(tx, keys, now)
    const isKnown = (tallies.get(keys.known)?.level ?? 0) > 0
    const counted: readonly Counted[] = isKnown ? ['pair'] : everything
    const wait = Math.max(...counted.map((one) => waitMs(one, tallies.get(keys[one]) ?? null, now)))
    if (wait > 0) throw tooMany(wait)
    for (const one of counted) {
      const level = levelNow(one, tallies.get(keys[one]) ?? null, now) + 1
      await tx.signInAttempt.update({ where: { key: keys[one] }, data: { level, lastAt: now } })
    }
    return counted
  })
}

/** Tries of one account or network go one after the other; locks are taken in one order. */
async function lock(tx: Tx, keys: Keys, now: Date): Promise<Map<string, Tally>> {
  await openDoor(tx, keys)
  const sorted = Object.values(keys).toSorted()
  await tx.signInAttempt.createMany({
    data: sorted.map((key) => ({ key, level: 0, lastAt: now })),
    skipDuplicates: true,
  })
  const rows = await tx.$queryRaw<{ key: string; level: number; last_at: Date }[]>`
    select key, level, last_at from sign_in_attempts where key = any (${sorted}) order by key collate "C" for update`
  return new Map(rows.map((row) => [row.key, { level: row.level, lastAt: row.last_at }]))
}

async function openDoor(tx: Tx, keys: Keys): Promise<void> {
  await tx.$queryRaw`select set_config('app.attempt_keys', ${Object.values(keys).join(' ')}, true)`
}

/** Whoever came in has no failures in a row any more, and is known there from now on. */
async function forgive(
  db: Database,
  keys: Keys,
  counted: readonly Counted[],
  now: Date,
): Promise<void> {
  await db.transaction({}, async (tx) => {
    await lock(tx, keys, now)
    await tx.signInAttempt.updateMany({
      where: { key: { in: [keys.pair, keys.account] } },
      data: { level: 0 },
    })
    await lessen(
      tx,
      keys,
      counted.filter((one) => one === 'network' || one === 'overall'),
    )
    await tx.signInAttempt.update({ where: { key: keys.known }, data: { level: 1, lastAt: now } })
    await tx.signInAttempt.deleteMany({
      where: { lastAt: { lt: new Date(now.getTime() - KEPT_MS) } },
    })
  })
}

/** The try was never looked at: our side failed. */
async function takeBack(db: Database, keys: Keys, counted: readonly Counted[]): Promise<void> {
  await db.transaction({}, async (tx) => {
    await openDoor(tx, keys)
    await lessen(tx, keys, counted)
  })
}

/** Only what this try has added: a success elsewhere must not wash away failures. */
async function lessen(tx: Tx, keys: Keys, counted: readonly Counted[]): Promise<void> {
  await tx.signInAttempt.updateMany({
    where: { key: { in: counted.map((one) => keys[one]) }, level: { gte: 1 } },
    data: { level: { decrement: 1 } },
  })
}

function tooMany(wait: number): ProblemError {
  return new ProblemError('too_many_requests', {
    facts: { retryAfterSeconds: Math.ceil(wait / 1000) },
  })
}
