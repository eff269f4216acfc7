import type { Problem } from '@restride/contracts/problems'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { recordDenial } from '../audit/record-denial.ts'
import { databaseProblem } from '../database-problem.ts'
import { missing } from '../missing.ts'
import { type FieldError, PROBLEMS, ProblemError } from '../problem.ts'

/** A body of thousands of mistakes gets no answer of thousands of lines. */
const MOST_ERRORS = 50

type ValidationIssue = { instancePath: string; message?: string; params: Record<string, unknown> }

/** An unknown field is named itself, not only the object it stands in. */
function fieldErrors(issues: readonly ValidationIssue[], context: string): FieldError[] {
  const base = context === 'body' ? '' : `/${context}`
  return issues.flatMap(({ instancePath, message, params }) => {
    const path = instancePath === '/' ? '' : instancePath
    const unknown = Array.isArray(params['keys']) ? params['keys'].map(String) : []
    if (unknown.length > 0 && message?.startsWith('Unrecognized') === true) {
      return unknown.map((key) => ({ pointer: `${base}${path}/${key}`, message: 'Unknown field' }))
    }
    return [{ pointer: `${base}${path}` || '/', message: message ?? 'Not valid' }]
  })
}

function clientProblem(error: FastifyError): ProblemError | null {
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new ProblemError('unsupported_media_type')
  }
  if (error.statusCode === 413) return new ProblemError('payload_too_large')
  if (error.statusCode === 429) return new ProblemError('too_many_requests')
  if (error.code === 'FST_ERR_MAX_PARAM_LENGTH') return new ProblemError('not_found')
  // The library's own words may quote the request.
  if (error.statusCode === 400) return new ProblemError('malformed_request')
  return null
}

/** Whatever was thrown, as the failure the caller is told. */
export function toProblemError(error: FastifyError): ProblemError {
  if (error instanceof ProblemError) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    const context = (error.validationContext ?? 'body').replace('querystring', 'query')
    return new ProblemError('validation_failed', { errors: fieldErrors(error.validation, context) })
  }
  return databaseProblem(error) ?? clientProblem(error) ?? new ProblemError('internal')
}

/** Writes a failure; for those that come before any route too. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  error: ProblemError,
): FastifyReply {
  const [status, title] = PROBLEMS[error.code]
  const problem: Problem = {
    ...error.facts,
    type: `/problems/${error.code.replaceAll('_', '-')}`,
    title,
    status,
    code: error.code,
    ...(error.detail !== undefined && { detail: error.detail }),
    ...(error.errors !== undefined && { errors: error.errors.slice(0, MOST_ERRORS) }),
    requestId: request.id,
  }
  if (Array.isArray(error.facts['allow']))
    void reply.header('allow', error.facts['allow'].join(', '))
  const { retryAfterSeconds } = error.facts
  if (typeof retryAfterSeconds === 'number') void reply.header('retry-after', retryAfterSeconds)
  else if (status === 503) void reply.header('retry-after', '1')
  return reply.code(status).type('application/problem+json').send(JSON.stringify(problem))
}

/** The only place that writes failures: one shape for all of them. */
export const problemsPlugin = fp(
  async (app: FastifyInstance) => {
    app.setErrorHandler(async (error: FastifyError, request, reply) => {
      const problem = await recordDenial(request, toProblemError(error))
      request.refusedAccount = problem.denied?.account ?? null
      if (problem.code === 'internal') request.log.error({ err: error }, 'unexpected failure')
      if (problem.code === 'audit_unavailable') {
        request.log.error({ sqlState: problem.cause }, 'the audit cannot be written')
      }
      return sendProblem(request, reply, problem)
    })
    app.setNotFoundHandler((request, reply) => sendProblem(request, reply, missing(request)))
  },
  { name: 'problems' },
)
