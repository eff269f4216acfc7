const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** What is counted: one account from one network, a network, an account from everywhere, and everything. */
export type Counted = 'pair' | 'network' | 'account' | 'overall'
export type Tally = { level: number; lastAt: Date }

type Limit = {
  /** Failures that cost nothing. */
  free: number
  /** One failure is forgotten in this time; `null`: only a success forgets. */
  fadesMs: number | null
  /** The first wait; it doubles with each failure more. */
  firstWaitMs: number
  longestWaitMs: number
}

const LIMITS = {
  pair: { free: 5, fadesMs: DAY_MS, firstWaitMs: SECOND_MS, longestWaitMs: 6 * HOUR_MS },
  network: { free: 30, fadesMs: MINUTE_MS, firstWaitMs: SECOND_MS, longestWaitMs: 15 * MINUTE_MS },
  account: { free: 30, fadesMs: null, firstWaitMs: SECOND_MS, longestWaitMs: HOUR_MS },
  overall: { free: 300, fadesMs: SECOND_MS, firstWaitMs: SECOND_MS, longestWaitMs: 5 * SECOND_MS },
} as const satisfies Record<Counted, Limit>

/** NIST SP 800-63B-4: no more failures in a row than this on one account. */
const MOST_IN_A_ROW = 100

/** How many failures still count, with what time has let fade. */
export function levelNow(counted: Counted, tally: Tally | null, now: Date): number {
  if (tally === null) return 0
  const { fadesMs } = LIMITS[counted]
  const elapsedMs = Math.max(0, now.getTime() - tally.lastAt.getTime())
  return fadesMs === null ? tally.level : Math.max(0, tally.level - elapsedMs / fadesMs)
}

/** Milliseconds until the next try is looked at; 0 means now. */
export function waitMs(counted: Counted, tally: Tally | null, now: Date): number {
  if (tally === null) return 0
  // A hundred in a row: this way in stays shut for strangers until its owner comes in by another.
  if (counted === 'account' && tally.level >= MOST_IN_A_ROW) return DAY_MS
  const { firstWaitMs, free, longestWaitMs } = LIMITS[counted]
  const beyond = Math.round(tally.level) - free
  if (beyond < 0) return 0
  const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** beyond)
  return Math.max(0, tally.lastAt.getTime() + wait - now.getTime())
}
