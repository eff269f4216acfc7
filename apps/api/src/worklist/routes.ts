import { worklistPageSchema, worklistQuerySchema } from '@restride/contracts/worklist'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { listWork } from './list-work.ts'

export const worklistRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/worklist',
    {
      config: { permission: 'worklist:read' },
      schema: { querystring: worklistQuerySchema, response: { 200: worklistPageSchema } },
    },
    async (request) => request.work((work) => listWork(work, request.query)),
  )
}
