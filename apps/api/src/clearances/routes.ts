import {
  clearancePageSchema,
  clearanceSchema,
  decideClearanceSchema,
  replaySchema,
} from '@restride/contracts/clearances'
import { idSchema, pageQuerySchema } from '@restride/contracts/primitives'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { decideClearance } from './decide-clearance.ts'
import { listClearances } from './list-clearances.ts'
import { readClearance } from './read-clearance.ts'
import { replayClearance } from './replay-clearance.ts'
import { takeBackDecision } from './take-back.ts'

const ofEpisode = z.object({ episodeId: idSchema })
const ofClearance = z.object({ clearanceId: idSchema })

export const clearanceRoutes: FastifyPluginAsyncZod<{ graceMs: number }> = async (
  app,
  { graceMs },
) => {
  app.get(
    '/episodes/:episodeId/clearances',
    {
      config: { permission: 'clearances:read' },
      schema: {
        params: ofEpisode,
        querystring: pageQuerySchema,
        response: { 200: clearancePageSchema },
      },
    },
    async (request) =>
      request.work((work) => listClearances(work, request.params.episodeId, request.query)),
  )

  app.post(
    '/episodes/:episodeId/clearances',
    {
      config: { permission: 'clearances:decide' },
      schema: {
        params: ofEpisode,
        body: decideClearanceSchema,
        response: { 201: clearanceSchema },
      },
    },
    async (request, reply) =>
      request.createOnce(reply, (work) =>
        decideClearance(work, request.params.episodeId, request.body, graceMs),
      ),
  )

  app.get(
    '/clearances/:clearanceId',
    {
      config: { permission: 'clearances:read' },
      schema: { params: ofClearance, response: { 200: clearanceSchema } },
    },
    async (request) => request.work((work) => readClearance(work, request.params.clearanceId)),
  )

  app.post(
    '/clearances/:clearanceId/take-back',
    {
      config: { permission: 'clearances:take_back' },
      schema: { params: ofClearance, response: { 200: clearanceSchema } },
    },
    async (request) => request.work((work) => takeBackDecision(work, request.params.clearanceId)),
  )

  app.get(
    '/clearances/:clearanceId/replay',
    {
      config: { permission: 'clearances:read' },
      schema: { params: ofClearance, response: { 200: replaySchema } },
    },
    async (request) => request.work((work) => replayClearance(work, request.params.clearanceId)),
  )
}
