import { outcomesReportSchema, overridesReportSchema } from '@restride/contracts/oversight'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { readOutcomes } from './read-outcomes.ts'
import { readOverrides } from './read-overrides.ts'

export const oversightRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/reports/overrides',
    {
      config: { permission: 'oversight:read' },
      schema: { response: { 200: overridesReportSchema } },
    },
    async (request) => request.work(readOverrides),
  )

  app.get(
    '/reports/outcomes',
    {
      config: { permission: 'oversight:read' },
      schema: { response: { 200: outcomesReportSchema } },
    },
    async (request) => request.work(readOutcomes),
  )
}
