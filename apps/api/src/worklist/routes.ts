import { idSchema } from '@restride/contracts/primitives'
import {
  createSnoozeSchema,
  snoozeSchema,
  worklistPageSchema,
  worklistQuerySchema,
} from '@restride/contracts/worklist'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { expectedVersion, sendVersioned } from '../versions.ts'
import { endSnooze } from './end-snooze.ts'
import { listWork } from './list-work.ts'
import { liveWorklists, OPENING } from './live-worklists.ts'
import { snoozeRow } from './snooze-row.ts'

const EVENTS = 'text/event-stream'
const events = {
  description: 'Events `changed` without content, each time the list of whoever asks has changed',
  content: { [EVENTS]: { schema: z.unknown() } },
}

export const worklistRoutes: FastifyPluginAsyncZod = async (app) => {
  const live = liveWorklists(app.db, app.now)
  app.addHook('preClose', () => live.close())

  app.get(
    '/worklist',
    {
      config: { permission: 'worklist:read' },
      schema: { querystring: worklistQuerySchema, response: { 200: worklistPageSchema } },
    },
    async (request) => request.work((work) => listWork(work, request.query)),
  )

  app.get(
    '/worklist/changes',
    {
      config: { permission: 'worklist:read', isStream: true },
      schema: { response: { 200: events } },
    },
    async (request, reply) => {
      void reply.type(EVENTS).header('x-accel-buffering', 'no')
      // Who does not ask for a stream would wait for an answer that does not end.
      if (request.headers.accept?.includes(EVENTS) !== true) return reply.send(OPENING)
      const stream = await live.join(request.actor)
      // Silence is no fault here: the events say when somebody is still there.
      request.raw.socket.setTimeout(0)
      return reply.send(stream)
    },
  )

  app.post(
    '/episodes/:episodeId/snoozes',
    {
      config: { permission: 'worklist:snooze' },
      schema: {
        params: z.object({ episodeId: idSchema }),
        body: createSnoozeSchema,
        response: { 201: snoozeSchema },
      },
    },
    async (request, reply) =>
      request.createOnce(reply, (work) => snoozeRow(work, request.params.episodeId, request.body)),
  )

  app.post(
    '/snoozes/:snoozeId/end',
    {
      config: { permission: 'worklist:snooze' },
      schema: { params: z.object({ snoozeId: idSchema }), response: { 200: snoozeSchema } },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      const snooze = await request.work((work) => endSnooze(work, request.params.snoozeId, version))
      return sendVersioned(request, reply, snooze)
    },
  )
}
