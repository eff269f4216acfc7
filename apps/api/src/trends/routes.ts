import { idSchema } from '@restride/contracts/primitives'
import { trendsSchema } from '@restride/contracts/trends'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { readTrends } from './read-trends.ts'

const params = z.object({ episodeId: idSchema })

export const trendRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/episodes/:episodeId/trends',
    {
      config: { permission: 'trends:read' },
      schema: { params, response: { 200: trendsSchema } },
    },
    async (request) => request.work((work) => readTrends(work, request.params.episodeId)),
  )
}
