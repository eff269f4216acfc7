import type { PinoLoggerOptions } from 'fastify/types/logger.js'
import type { FastifyLoggerOptions, FastifyRequest } from 'fastify'
import { sqlState } from './database-problem.ts'

type Described = { type: string; message: string; stack: string }

/**
 * What a log line may say of an error: what kind it is and where it happened. Its message quotes values, and values
 * are health data, so its place is taken by the code.
 */
export function describeError(error: unknown): Described {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /u.test(line)) ?? []
  return {
    type: error.name,
    message: sqlState(error) ?? code,
    stack: frames.map((frame) => frame.trim()).join('; '),
  }
}

const FIELDS = ['req', 'res', 'err', 'responseTime', 'statusCode', 'sqlState'] as const
/** What may stand in a line as text; a library's own sentence may quote an address or a value. */
const SENTENCES = new Set([
  'a failed sign-in could not be recorded',
  'a warning of the runtime',
  'background work failed',
  'the audit cannot be written',
  'the audit trail could not be anchored',
  'incoming request',
  'request completed',
  'request errored',
  'unexpected failure',
  'stream closed prematurely',
  'response terminated with an error with headers already sent',
  'The serializer for the given status code failed',
  'Promise errored, but reply.sent = true was set',
])

function allowed(args: readonly unknown[]): [object, string] {
  const [first, second] = args
  const sentence = typeof first === 'string' ? first : second
  const given: object = first instanceof Error ? { err: first } : Object(first)
  const fields = FIELDS.flatMap((name) => (name in given ? [[name, Reflect.get(given, name)]] : []))
  const said = typeof sentence === 'string' && SENTENCES.has(sentence) ? sentence : 'of a library'
  return [Object.fromEntries(fields), said]
}

/** Logging by allowlist: the route's pattern, never its ids; no body, no header, no message of an error. */
export function loggingAt(level: string): FastifyLoggerOptions & PinoLoggerOptions {
  return {
    level,
    base: null,
    serializers: {
      req: (request: FastifyRequest) => ({
        id: request.id,
        method: request.method,
        route: request.routeOptions?.url,
      }),
      res: (reply) => ({ status: reply.statusCode }),
      err: describeError,
    },
    hooks: {
      logMethod(args, method) {
        method.apply(this, allowed(args))
      },
    },
  }
}
