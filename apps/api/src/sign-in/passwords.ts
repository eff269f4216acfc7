import { hash, verify } from '@node-rs/argon2'
import { ProblemError } from '../problem.ts'

// argon2id is the library's default algorithm.
const PARAMETERS = { memoryCost: 65_536, timeCost: 3, parallelism: 1 }
const AT_ONCE = 2
const MOST_WAITING = 20

let running = 0
const waiting: (() => void)[] = []

/** Two hashes at a time: more would starve everything else of the two cores. */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw new ProblemError('busy')
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  running += 1
  try {
    return await work()
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

/** argon2id, 64 MiB, three passes. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), PARAMETERS))
}

/** Whether a stored hash costs a guesser at least what a new one would. */
export function isAsStrongAsNow(stored: string): boolean {
  const found = /^\$argon2id\$v=19\$m=(?<memory>\d+),t=(?<time>\d+),p=\d+\$/u.exec(stored)?.groups
  return (
    Number(found?.['memory']) >= PARAMETERS.memoryCost &&
    Number(found?.['time']) >= PARAMETERS.timeCost
  )
}

let dummy: Promise<string> | null = null

/** Takes as long for an address nobody has (`null`), so that time tells nothing. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword('no account has this password')
  const against = stored ?? (await dummy)
  const matches = await inTurn(() => verify(against, password.normalize('NFC')))
  return stored !== null && matches
}
