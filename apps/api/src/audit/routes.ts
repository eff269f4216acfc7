import {
  auditExportQuerySchema,
  auditPageSchema,
  auditQuerySchema,
  auditVerificationSchema,
  unlinkedAccessPageSchema,
  unlinkedAccessQuerySchema,
} from '@restride/contracts/audit'
import { accessLogSchema } from '@restride/contracts/people'
import { idSchema, pageQuerySchema } from '@restride/contracts/primitives'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type AnchorBook, readAnchors } from './anchor-file.ts'
import { exportEvents } from './export-events.ts'
import { listEvents } from './list-events.ts'
import { listUnlinkedAccess } from './list-unlinked-access.ts'
import { readAccessLog, readMyAccessLog } from './read-access-log.ts'
import { recordEvent } from './record-event.ts'
import { verifyChain } from './verify-chain.ts'

const ofPatient = z.object({ patientId: idSchema })

const csv = { description: 'The trail', content: { 'text/csv': { schema: z.string() } } }

export const auditRoutes: FastifyPluginAsyncZod<{ anchors: AnchorBook | null }> = async (
  app,
  { anchors },
) => {
  app.get(
    '/audit-events',
    {
      config: { permission: 'audit_events:read' },
      schema: { querystring: auditQuerySchema, response: { 200: auditPageSchema } },
    },
    async (request) => request.work((work) => listEvents(work, request.query)),
  )

  app.get(
    '/audit-events/export',
    {
      config: { permission: 'audit_events:export', rateLimit: { max: 30, timeWindow: '1 minute' } },
      schema: { querystring: auditExportQuerySchema, response: { 200: csv } },
    },
    async (request, reply) => {
      const lines = await request.work((work) => exportEvents(work, request.query))
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="audit-trail.csv"')
        .send(lines)
    },
  )

  app.get(
    '/reports/unlinked-access',
    {
      config: { permission: 'unlinked_access:read' },
      schema: {
        querystring: unlinkedAccessQuerySchema,
        response: { 200: unlinkedAccessPageSchema },
      },
    },
    async (request) => request.work((work) => listUnlinkedAccess(work, request.query)),
  )

  app.get(
    '/audit-events/verification',
    {
      config: { permission: 'audit_events:verify', rateLimit: { max: 60, timeWindow: '1 minute' } },
      schema: { response: { 200: auditVerificationSchema } },
    },
    async (request) => {
      const kept = anchors === null ? null : readAnchors(anchors)
      const result = await verifyChain(app.db, request.actor.clinicId, kept, app.now())
      const act = { resource: 'audit_event', resourceId: null, patientId: null } as const
      await request.work((work) =>
        recordEvent(work, {
          ...act,
          action: 'verify',
          outcome: result.intact ? 'success' : 'failure',
        }),
      )
      return result
    },
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
