import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
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
  const isReading = this.method === 'GET' || this.method === 'HEAD'
  return server.db.transaction({ clinicId, userId, patientId }, (tx) =>
    run({
      tx,
      actor,
      requestId: id,
      now,
      today: dayIn(actor.timeZone, now),
      isReading,
      breakGlassId: null,
    }),
  )
}

export const databasePlugin = fp(
  async (app: FastifyInstance, options: { db: Database; now: () => Date }) => {
    app.decorate('db', options.db)
    app.decorate('now', options.now)
    app.decorateRequest('work', unitOfWork)
  },
  { name: 'database' },
)
