import type { FastifyRequest } from 'fastify'
import { ProblemError } from '../problem.ts'
import { appendEvents } from './append-events.ts'
import { traceOf } from './trace.ts'

/**
 * Notes a refusal to somebody signed in, in a transaction of its own because the refused one is gone: a role that may
 * not, a physiotherapist outside the care team, an id that is not there or not theirs. Once for each such call.
 * Answers what to tell the caller: the same problem, or that the audit cannot be written.
 */
export async function recordDenial(
  request: FastifyRequest,
  problem: ProblemError,
): Promise<ProblemError> {
  // Declared as always there, but no hook has set it where the route is public or the token was none.
  const actor: FastifyRequest['actor'] | undefined = request.actor
  if (actor === undefined || !isRefusal(problem, request)) return problem
  const { clinicId, userId } = actor
  try {
    await request.server.db.transaction({ clinicId, userId }, (tx) =>
      appendEvents(tx, traceOf(request), request.server.now(), [
        {
          action: 'denied',
          resource: 'request',
          // The id asked for may be another clinic's: it is not kept, the route says what was tried.
          resourceId: null,
          patientId: problem.denied?.patientId ?? null,
          outcome: 'failure',
        },
      ]),
    )
    return problem
  } catch (error) {
    return error instanceof ProblemError ? error : new ProblemError('audit_unavailable')
  }
}

function isRefusal({ code }: ProblemError, { params }: FastifyRequest): boolean {
  if (code === 'not_found') return Object.keys(params ?? {}).length > 0
  return code === 'forbidden' || code === 'not_in_care_team'
}

/** Notes a failed sign-in with an account that exists; one with an address nobody has belongs to no clinic. */
export async function recordFailedSignIn(request: FastifyRequest): Promise<void> {
  const account = request.refusedAccount
  if (account === null) return
  const { clinicId, id } = account
  await request.server.db.transaction({ clinicId, userId: id }, (tx) =>
    appendEvents(tx, traceOf(request), request.server.now(), [
      {
        action: 'denied',
        resource: 'session',
        resourceId: null,
        patientId: null,
        outcome: 'failure',
      },
    ]),
  )
}
