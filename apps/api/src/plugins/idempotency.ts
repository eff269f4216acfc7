import { createHash } from 'node:crypto'
import { idSchema } from '@restride/contracts/primitives'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { AuditedAct } from '../audit/append-events.ts'
import { recordEvent } from '../audit/record-event.ts'
import { sqlState } from '../database-problem.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { needsNoCareTeam } from '../patients/care-team.ts'
import { invalid, ProblemError } from '../problem.ts'
import { etagOf } from '../versions.ts'
import type { Work } from '../work.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /**
     * Runs a creating unit of work once: the same Idempotency-Key with the same body gives the first answer again.
     * The key is stored in the transaction of the effect, so a crash leaves both or neither.
     */
    createOnce: <Body extends object>(
      reply: FastifyReply,
      run: (work: Work) => Promise<Body>,
    ) => Promise<Body>
  }
}

function keyOf(request: FastifyRequest): string | null {
  const header = request.headers['idempotency-key']
  if (header === undefined) return null
  const key = Array.isArray(header) ? header.join(',') : header
  if (!/^[\u0021-\u007e]{1,200}$/u.test(key)) {
    throw invalid('/headers/idempotency-key', '1 to 200 visible ASCII characters')
  }
  return key
}

function hashOf(request: FastifyRequest): string {
  const what = JSON.stringify([request.method, request.url, request.body ?? null])
  return createHash('sha256').update(what).digest('base64url')
}

/** Claims the key, waiting for a request in flight; the stored answer when there is one already. */
async function claim(work: Work, key: string, requestHash: string): Promise<object | null> {
  const { clinicId, userId } = work.actor
  const claimed = await work.tx.idempotencyKey.createMany({
    data: { clinicId, userId, key, requestHash },
    skipDuplicates: true,
  })
  if (claimed.count === 1) return null
  const stored = await work.tx.idempotencyKey.findUniqueOrThrow({
    where: { clinicId_userId_key: { clinicId, userId, key } },
  })
  if (stored.requestHash !== requestHash) throw new ProblemError('idempotency_key_reused')
  if (typeof stored.body !== 'object' || stored.body === null) {
    throw new ProblemError('request_in_flight')
  }
  return stored.body
}

function answer<Body extends object>(reply: FastifyReply, body: Body, first: boolean): Body {
  void reply.code(201)
  if ('version' in body && typeof body.version === 'number') {
    void reply.header('etag', etagOf(body.version))
  }
  if (!first) void reply.header('idempotency-replayed', 'true')
  return body
}

/** The first answer again is a look at what it holds. */
function lookAt(stored: object): AuditedAct {
  const patientId = 'patientId' in stored ? idOf(stored.patientId) : null
  const resourceId = 'id' in stored ? idOf(stored.id) : null
  return { action: 'read', resource: 'stored_answer', resourceId, patientId }
}

function idOf(value: unknown): string | null {
  return idSchema.safeParse(value).data ?? null
}

async function createOnce<Body extends object>(
  this: FastifyRequest,
  reply: FastifyReply,
  run: (work: Work) => Promise<Body>,
): Promise<Body> {
  const key = keyOf(this)
  if (key === null) return answer(reply, await this.work(run), true)
  const requestHash = hashOf(this)
  try {
    return await this.work(async (work) => {
      // The stored body was this route's own answer to this very request, so it has its shape.
      const stored = (await claim(work, key, requestHash)) as Body | null
      if (stored !== null) {
        needsNoCareTeam(work)
        await recordEvent(work, lookAt(stored))
        return answer(reply, stored, false)
      }
      const body = await run(work)
      const { clinicId, userId } = work.actor
      await work.tx.idempotencyKey.update({
        where: { clinicId_userId_key: { clinicId, userId, key } },
        // Answers are JSON by construction; Prisma's input type cannot know it.
        data: { status: 201, body: body as Prisma.InputJsonObject },
      })
      return answer(reply, body, true)
    })
  } catch (error) {
    if (sqlState(error) === '55P03') throw new ProblemError('request_in_flight')
    throw error
  }
}

export const idempotencyPlugin = fp(
  async (app: FastifyInstance) => {
    app.decorateRequest('createOnce', createOnce)
  },
  { name: 'idempotency', dependencies: ['database'] },
)
