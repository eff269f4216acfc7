import { staffPageSchema } from '@restride/contracts/people'
import { pageQuerySchema } from '@restride/contracts/primitives'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { listStaff } from './list-staff.ts'

export const staffRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/staff',
    {
      config: { permission: 'staff:list' },
      schema: { querystring: pageQuerySchema, response: { 200: staffPageSchema } },
    },
    async (request) => request.work((work) => listStaff(work, request.query)),
  )
}
