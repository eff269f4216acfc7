import {
  followUpPageSchema,
  followUpRequestSchema,
  followUpSchema,
  followUpsQuerySchema,
  updateFollowUpSchema,
} from '@restride/contracts/follow-ups'
import { idSchema } from '@restride/contracts/primitives'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { etagOf, expectedVersion, sendVersioned } from '../versions.ts'
import { askForFollowUp } from './ask-for-follow-up.ts'
import { listFollowUps } from './list-follow-ups.ts'
import { readFollowUp } from './read-follow-up.ts'
import { updateFollowUp } from './update-follow-up.ts'

const ofFollowUp = z.object({ followUpId: idSchema })

export const followUpRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/follow-ups',
    {
      config: { permission: 'follow_ups:read' },
      schema: { querystring: followUpsQuerySchema, response: { 200: followUpPageSchema } },
    },
    async (request) => request.work((work) => listFollowUps(work, request.query)),
  )

  app.post(
    '/episodes/:episodeId/follow-ups',
    {
      config: { permission: 'follow_ups:create' },
      schema: {
        params: z.object({ episodeId: idSchema }),
        body: followUpRequestSchema,
        response: { 201: followUpSchema },
      },
    },
    async (request, reply) =>
      request.createOnce(reply, (work) =>
        askForFollowUp(work, request.params.episodeId, request.body),
      ),
  )

  app.get(
    '/follow-ups/:followUpId',
    {
      config: { permission: 'follow_ups:read' },
      schema: { params: ofFollowUp, response: { 200: followUpSchema } },
    },
    async (request, reply) => {
      const followUp = await request.work((work) => readFollowUp(work, request.params.followUpId))
      // Never 304: how late it is moves on without a new version.
      void reply.header('etag', etagOf(followUp.version))
      return followUp
    },
  )

  app.patch(
    '/follow-ups/:followUpId',
    {
      config: { permission: 'follow_ups:update' },
      schema: { params: ofFollowUp, body: updateFollowUpSchema, response: { 200: followUpSchema } },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      const followUp = await request.work((work) =>
        updateFollowUp(work, request.params.followUpId, version, request.body),
      )
      return sendVersioned(request, reply, followUp)
    },
  )
}
