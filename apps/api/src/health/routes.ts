import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { ProblemError } from '../problem.ts'

const open = { permission: 'public' } as const

export const healthRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/healthz',
    { config: open, schema: { response: { 200: z.object({ status: z.literal('ok') }) } } },
    async () => ({ status: 'ok' as const }),
  )

  app.get(
    '/readyz',
    { config: open, schema: { response: { 200: z.object({ status: z.literal('ready') }) } } },
    async () => {
      try {
        await app.db.transaction({}, (tx) => tx.$queryRaw`select 1`)
      } catch {
        throw new ProblemError('busy', { detail: 'The database does not answer' })
      }
      return { status: 'ready' as const }
    },
  )
}
