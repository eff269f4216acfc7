import { idSchema } from '@restride/contracts/primitives'
import {
  episodeReadinessSchema,
  readinessInputSchema,
  resolveSignSchema,
} from '@restride/contracts/readiness'
import { rulesetPageSchema } from '@restride/contracts/rulesets'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { listRulesets } from './list-rulesets.ts'
import { previewReadiness } from './preview-readiness.ts'
import { readReadiness } from './read-readiness.ts'
import { resolveSign } from './resolve-sign.ts'

const physio = { access: ['physio'] } as const
const ofEpisode = z.object({ episodeId: idSchema })

export const readinessRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/episodes/:episodeId/readiness',
    { config: physio, schema: { params: ofEpisode, response: { 200: episodeReadinessSchema } } },
    async (request) => request.work((work) => readReadiness(work, request.params.episodeId)),
  )

  app.post(
    '/episodes/:episodeId/sign-resolutions',
    {
      config: physio,
      schema: {
        params: ofEpisode,
        body: resolveSignSchema,
        response: { 201: episodeReadinessSchema },
      },
    },
    async (request, reply) =>
      request.createOnce(reply, (work) =>
        resolveSign(work, request.params.episodeId, request.body),
      ),
  )

  app.post(
    '/readiness/preview',
    {
      config: physio,
      schema: { body: readinessInputSchema, response: { 200: episodeReadinessSchema } },
    },
    async (request) => previewReadiness(request.body),
  )

  app.get(
    '/rulesets',
    {
      config: { access: ['physio', 'clinic_admin', 'privacy_officer'] },
      schema: { response: { 200: rulesetPageSchema } },
    },
    async () => ({ items: listRulesets(), nextCursor: null }),
  )
}
