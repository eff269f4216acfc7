import {
  breakGlassGrantSchema,
  grantsQuerySchema,
  myBreakGlassPageSchema,
  openWithReasonSchema,
  recordAccessSchema,
  reviewedGrantPageSchema,
  reviewedGrantSchema,
  reviewGrantSchema,
} from '@restride/contracts/break-glass'
import { idSchema, pageQuerySchema } from '@restride/contracts/primitives'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { expectedVersion, sendVersioned } from '../versions.ts'
import { listGrants } from './list-grants.ts'
import { listMyGrants } from './list-my-grants.ts'
import { openWithReason } from './open-with-reason.ts'
import { readGrant } from './read-grant.ts'
import { readRecordAccess } from './read-record-access.ts'
import { reviewGrant } from './review-grant.ts'

const reader = { permission: 'break_glass_grants:read' } as const
const ofPatient = z.object({ patientId: idSchema })
const ofGrant = z.object({ grantId: idSchema })

export const breakGlassRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/patients/:patientId/break-glass',
    {
      config: { permission: 'break_glass:read' },
      schema: { params: ofPatient, response: { 200: recordAccessSchema } },
    },
    async (request) => request.work((work) => readRecordAccess(work, request.params.patientId)),
  )

  app.post(
    '/patients/:patientId/break-glass',
    {
      config: { permission: 'break_glass:open' },
      schema: {
        params: ofPatient,
        body: openWithReasonSchema,
        response: { 201: breakGlassGrantSchema },
      },
    },
    async (request, reply) =>
      request.createOnce(reply, (work) =>
        openWithReason(work, request.params.patientId, request.body),
      ),
  )

  app.get(
    '/break-glass-grants',
    {
      config: reader,
      schema: { querystring: grantsQuerySchema, response: { 200: reviewedGrantPageSchema } },
    },
    async (request) => request.work((work) => listGrants(work, request.query)),
  )

  app.get(
    '/break-glass-grants/:grantId',
    { config: reader, schema: { params: ofGrant, response: { 200: reviewedGrantSchema } } },
    async (request, reply) => {
      const grant = await request.work((work) => readGrant(work, request.params.grantId))
      return sendVersioned(request, reply, grant)
    },
  )

  app.patch(
    '/break-glass-grants/:grantId',
    {
      config: { permission: 'break_glass_grants:review' },
      schema: { params: ofGrant, body: reviewGrantSchema, response: { 200: reviewedGrantSchema } },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      const grant = await request.work((work) =>
        reviewGrant(work, request.params.grantId, version, request.body),
      )
      return sendVersioned(request, reply, grant)
    },
  )

  app.get(
    '/me/break-glass-grants',
    {
      config: { permission: 'my_break_glass:read' },
      schema: { querystring: pageQuerySchema, response: { 200: myBreakGlassPageSchema } },
    },
    async (request) => request.work((work) => listMyGrants(work, request.query)),
  )
}
