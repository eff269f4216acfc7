import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { type AuditedAct, appendEvents } from '../audit/append-events.ts'
import { withoutOwnLooks } from '../audit/record-event.ts'
import { traceOf } from '../audit/trace.ts'
import { dayIn } from '../calendar.ts'
import type { Database } from '../database.ts'
import type { Work } from '../work.ts'

declare module 'fastify' {
  interface FastifyInstance {
    db: Database
    now: () => Date
  }
  interface FastifyRequest {
    /** Runs one unit of work: a transaction that sees the caller's clinic, and for patients only their own rows. */
    work: <Result>(run: (work: Work) => Promise<Result>) => Promise<Result>
  }
}

function unitOfWork<Result>(
  this: FastifyRequest,
  run: (work: Work) => Promise<Result>,
): Promise<Result> {
  const { actor, id, server } = this
  const now = server.now()
  const { clinicId, patientId, userId } = actor
  return server.db.transaction({ clinicId, userId, patientId }, async (tx) => {
    const acts: AuditedAct[] = []
    const result = await run({
      tx,
      actor,
      requestId: id,
      now,
      today: dayIn(actor.timeZone, now),
      acts,
    })
    await appendEvents(tx, traceOf(this), now, withoutOwnLooks(acts))
    return result
  })
}

export const databasePlugin = fp(
  async (app: FastifyInstance, options: { db: Database; now: () => Date }) => {
    app.decorate('db', options.db)
    app.decorate('now', options.now)
    app.decorateRequest('work', unitOfWork)
  },
  { name: 'database' },
)
