import { Prisma } from './generated/prisma/client.ts'
import { ProblemError } from './problem.ts'

/** SQLSTATE behind an error of Prisma's driver adapter; `null` when it is none. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null
  const adapterError: unknown = error.meta?.['driverAdapterError']
  if (!(adapterError instanceof Error)) return null
  const { cause } = adapterError
  if (typeof cause !== 'object' || cause === null) return null
  if ('originalCode' in cause && typeof cause.originalCode === 'string') return cause.originalCode
  return null
}

/** A unique constraint refused the row: the database decided a race. */
export function isUniqueViolation(error: unknown): boolean {
  return (
    sqlState(error) === '23505' ||
    (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
  )
}

/** Two units of work were in each other's way and the database ended this one: deadlock or serialization failure. */
export function isConflict(error: unknown): boolean {
  return (
    ['40001', '40P01'].includes(sqlState(error) ?? '') ||
    (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034')
  )
}

/** Characters no column takes; the edge refuses them first. */
const UNSTORABLE = new Set(['22021', '22P05'])
/** A day or instant that no calendar of the database has, such as the year 0000 in a forged cursor. */
const NO_DAY = new Set(['22007', '22008'])
/** Locks, time limits, shutdown, too many connections: the same request may go through in a moment. */
const PASSING = new Set(['55P03', '57014', '57P01', '57P02', '57P03', '40001', '40P01', '53300'])

/** What a failure of the database means to the caller; `null` when it is a bug of ours. */
export function databaseProblem(error: unknown): ProblemError | null {
  if (error instanceof Prisma.PrismaClientInitializationError) return new ProblemError('busy')
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return connectionProblem(error)
  // P2028: no free connection in time, P2034: serialization failure, P1001…: no database.
  if (['P2028', 'P2034', 'P2024', 'P1001', 'P1002', 'P1008', 'P1017'].includes(error.code)) {
    return new ProblemError('busy')
  }
  const state = sqlState(error) ?? ''
  if (state === '42501') return new ProblemError('not_found')
  if (UNSTORABLE.has(state)) {
    return new ProblemError('validation_failed', {
      errors: [{ pointer: '/', message: 'Contains a character that cannot be stored' }],
    })
  }
  if (NO_DAY.has(state)) {
    return new ProblemError('validation_failed', {
      errors: [{ pointer: '/', message: 'Holds a day that is none' }],
    })
  }
  return PASSING.has(state) ? new ProblemError('busy') : null
}

/** The pool's own errors have no code: no connection free in time, or one that went away. */
const POOL_FAILURE = /^(?:timeout exceeded when trying to connect|Connection terminated)/u
const SOCKET_FAILURES: readonly unknown[] = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']

function connectionProblem(error: unknown): ProblemError | null {
  if (!(error instanceof Error)) return null
  const isSocket = 'code' in error && SOCKET_FAILURES.includes(error.code)
  return isSocket || POOL_FAILURE.test(error.message) ? new ProblemError('busy') : null
}
