import { idSchema, pageQuerySchema } from '@restride/contracts/primitives'
import {
  logSessionSchema,
  sessionLogPageSchema,
  sessionLogSchema,
  updateSessionLogSchema,
} from '@restride/contracts/session-logs'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { myEpisode } from '../my/my-episode.ts'
import { expectedVersion, sendVersioned } from '../versions.ts'
import { listSessionLogs } from './list-session-logs.ts'
import { logSession } from './log-session.ts'
import { readSessionLog } from './read-session-log.ts'
import { updateSessionLog } from './update-session-log.ts'

const ofEpisode = z.object({ episodeId: idSchema })
const ofLog = z.object({ logId: idSchema })
const querystring = pageQuerySchema
const page = { 200: sessionLogPageSchema }
const one = { 200: sessionLogSchema }
const created = { 201: sessionLogSchema }

export const sessionLogRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/episodes/:episodeId/session-logs',
    {
      config: { permission: 'session_logs:read' },
      schema: { params: ofEpisode, querystring, response: page },
    },
    async (request) =>
      request.work((work) => listSessionLogs(work, request.params.episodeId, request.query)),
  )

  app.post(
    '/episodes/:episodeId/session-logs',
    {
      config: { permission: 'session_logs:create' },
      schema: { params: ofEpisode, body: logSessionSchema, response: created },
    },
    async (request, reply) =>
      request.createOnce(reply, (work) => logSession(work, request.params.episodeId, request.body)),
  )

  app.get(
    '/me/session-logs',
    { config: { permission: 'my_session_logs:read' }, schema: { querystring, response: page } },
    async (request) =>
      request.work(async (work) => listSessionLogs(work, await myEpisode(work), request.query)),
  )

  app.post(
    '/me/session-logs',
    {
      config: { permission: 'my_session_logs:create' },
      schema: { body: logSessionSchema, response: created },
    },
    async (request, reply) =>
      request.createOnce(reply, async (work) =>
        logSession(work, await myEpisode(work), request.body),
      ),
  )

  app.get(
    '/me/session-logs/:logId',
    { config: { permission: 'my_session_logs:read' }, schema: { params: ofLog, response: one } },
    async (request, reply) => {
      const log = await request.work((work) => readSessionLog(work, request.params.logId))
      return sendVersioned(request, reply, log)
    },
  )

  app.patch(
    '/me/session-logs/:logId',
    {
      config: { permission: 'my_session_logs:update' },
      schema: { params: ofLog, body: updateSessionLogSchema, response: one },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      const log = await request.work((work) =>
        updateSessionLog(work, request.params.logId, version, request.body),
      )
      return sendVersioned(request, reply, log)
    },
  )
}
