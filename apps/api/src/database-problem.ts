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

/** What a failure of the database means to the caller; `null` when it is a bug of ours. */
export function databaseProblem(error: unknown): ProblemError | null {
  if (error instanceof Prisma.PrismaClientInitializationError) return new ProblemError('busy')
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return connectionProblem(error)
  // P2028: no free connection in time, P2034: serialization failure, P1001…: no database.
  if (['P2028', 'P2034', 'P2024', 'P1001', 'P1002', 'P1008', 'P1017'].includes(error.code)) {
    return new ProblemError('busy')
  }
  switch (sqlState(error)) {
    case '42501':
      return new ProblemError('not_found')
    case '22021':
    case '22P05':
      return new ProblemError('validation_failed', {
        errors: [{ pointer: '/', message: 'Contains a character that cannot be stored' }],
      })
    case '55P03':
    case '57014':
    case '57P01':
    case '57P02':
    case '57P03':
    case '40001':
    case '40P01':
    case '53300':
      return new ProblemError('busy')
    default:
      return null
  }
}

function connectionProblem(error: unknown): ProblemError | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' && ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'].includes(code)
    ? new ProblemError('busy')
    : null
}
