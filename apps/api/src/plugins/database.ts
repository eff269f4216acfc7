import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isForCareTeam } from '@restride/contracts/permissions'
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

/** @throws Error when an operation limited to the care team has not asked for it: nothing of it stays or is shown */
async function runGuarded<Result>(
  work: Work,
  run: (work: Work) => Promise<Result>,
): Promise<Result> {
  const result = await run(work)
  if (isForCareTeam(work.reach) && !work.careTeam.isAsked) {
    throw new Error('This operation is for the care team and has not asked for it')
  }
  return result
}

function unitOfWork<Result>(
  this: FastifyRequest,
  run: (work: Work) => Promise<Result>,
): Promise<Result> {
  const { actor, id, reach, server } = this
  const now = server.now()
  const { clinicId, patientId, userId } = actor
  return server.db.transaction({ clinicId, userId, patientId }, async (tx) => {
    const acts: AuditedAct[] = []
    const work: Work = {
      tx,
      actor,
      reach,
      careTeam: { isAsked: false, grantId: null },
      requestId: id,
      now,
      today: dayIn(actor.timeZone, now),
      acts,
    }
    const result = await runGuarded(work, run)
    const { grantId } = work.careTeam
    const kept = withoutOwnLooks(acts)
    const told = grantId === null ? kept : kept.map((act) => ({ ...act, grantId }))
    await appendEvents(tx, traceOf(this), now, told)
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
