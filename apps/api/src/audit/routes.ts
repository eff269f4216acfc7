import { auditPageSchema, auditQuerySchema } from '@restride/contracts/audit'
import { accessLogSchema } from '@restride/contracts/people'
import { idSchema, pageQuerySchema } from '@restride/contracts/primitives'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { listEvents } from './list-events.ts'
import { readAccessLog, readMyAccessLog } from './read-access-log.ts'

const ofPatient = z.object({ patientId: idSchema })

export const auditRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/audit-events',
    {
      config: { permission: 'audit_events:read' },
      schema: { querystring: auditQuerySchema, response: { 200: auditPageSchema } },
    },
    async (request) => request.work((work) => listEvents(work, request.query)),
  )

  app.get(
    '/patients/:patientId/access-log',
    {
      config: { permission: 'access_log:read' },
      schema: {
        params: ofPatient,
        querystring: pageQuerySchema,
        response: { 200: accessLogSchema },
      },
    },
    async (request) =>
      request.work((work) => readAccessLog(work, request.params.patientId, request.query)),
  )

  app.get(
    '/me/access-log',
    {
      config: { permission: 'my_access_log:read' },
      schema: { querystring: pageQuerySchema, response: { 200: accessLogSchema } },
    },
    async (request) => request.work((work) => readMyAccessLog(work, request.query)),
  )
}
