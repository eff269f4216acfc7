import {
  flagPageSchema,
  flagQuerySchema,
  flagSchema,
  updateFlagSchema,
} from '@restride/contracts/flags'
import { idSchema } from '@restride/contracts/primitives'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { expectedVersion, sendVersioned } from '../versions.ts'
import { listFlags } from './list-flags.ts'
import { readFlag } from './read-flag.ts'
import { updateFlag } from './update-flag.ts'

const params = z.object({ flagId: idSchema })
const ofEpisode = z.object({ episodeId: idSchema })
const response = { 200: flagSchema }

export const flagRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/episodes/:episodeId/flags',
    {
      config: { permission: 'flags:read' },
      schema: {
        params: ofEpisode,
        querystring: flagQuerySchema,
        response: { 200: flagPageSchema },
      },
    },
    async (request) =>
      request.work((work) => listFlags(work, request.params.episodeId, request.query)),
  )

  app.get(
    '/flags/:flagId',
    { config: { permission: 'flags:read' }, schema: { params, response } },
    async (request, reply) => {
      const flag = await request.work((work) => readFlag(work, request.params.flagId))
      return sendVersioned(request, reply, flag)
    },
  )

  app.patch(
    '/flags/:flagId',
    {
      config: { permission: 'flags:update' },
      schema: { params, body: updateFlagSchema, response },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      const flag = await request.work((work) =>
        updateFlag(work, request.params.flagId, version, request.body),
      )
      return sendVersioned(request, reply, flag)
    },
  )
}
