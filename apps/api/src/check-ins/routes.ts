import { idSchema, pageQuerySchema } from '@restride/contracts/primitives'
import {
  checkInPageSchema,
  checkInRecordSchema,
  checkInSchema,
} from '@restride/contracts/session-logs'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { myEpisode } from '../my/my-episode.ts'
import { listCheckIns } from './list-check-ins.ts'
import { recordCheckIn } from './record-check-in.ts'

const ofEpisode = z.object({ episodeId: idSchema })
const querystring = pageQuerySchema
const page = { 200: checkInPageSchema }
const created = { 201: checkInRecordSchema }

export const checkInRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/episodes/:episodeId/check-ins',
    {
      config: { permission: 'check_ins:read' },
      schema: { params: ofEpisode, querystring, response: page },
    },
    async (request) =>
      request.work((work) => listCheckIns(work, request.params.episodeId, request.query)),
  )

  app.post(
    '/episodes/:episodeId/check-ins',
    {
      config: { permission: 'check_ins:create' },
      schema: { params: ofEpisode, body: checkInSchema, response: created },
    },
    async (request, reply) =>
      request.createOnce(reply, (work) =>
        recordCheckIn(work, request.params.episodeId, request.body),
      ),
  )

  app.get(
    '/me/check-ins',
    { config: { permission: 'my_check_ins:read' }, schema: { querystring, response: page } },
    async (request) =>
      request.work(async (work) => listCheckIns(work, await myEpisode(work), request.query)),
  )

  app.post(
    '/me/check-ins',
    {
      config: { permission: 'my_check_ins:create' },
      schema: { body: checkInSchema, response: created },
    },
    async (request, reply) =>
      request.createOnce(reply, async (work) =>
        recordCheckIn(work, await myEpisode(work), request.body),
      ),
  )
}
