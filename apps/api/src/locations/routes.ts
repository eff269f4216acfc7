import { locationPageSchema } from '@restride/contracts/people'
import { pageQuerySchema } from '@restride/contracts/primitives'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { listLocations } from './list-locations.ts'

export const locationRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/locations',
    {
      config: { permission: 'locations:list' },
      schema: { querystring: pageQuerySchema, response: { 200: locationPageSchema } },
    },
    async (request) => request.work((work) => listLocations(work, request.query)),
  )
}
