import { pageQuerySchema } from '@restride/contracts/primitives'
import { retentionCandidatePageSchema, retentionReportSchema } from '@restride/contracts/retention'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { listRetentionCandidates, readRetention } from './read-retention.ts'

export const retentionRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/reports/retention',
    {
      config: { permission: 'retention:count' },
      schema: { response: { 200: retentionReportSchema } },
    },
    async (request) => request.work(readRetention),
  )

  app.get(
    '/reports/retention/candidates',
    {
      config: { permission: 'retention:list' },
      schema: { querystring: pageQuerySchema, response: { 200: retentionCandidatePageSchema } },
    },
    async (request) => request.work((work) => listRetentionCandidates(work, request.query)),
  )
}
