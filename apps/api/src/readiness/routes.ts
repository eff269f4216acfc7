import { idSchema } from '@restride/contracts/primitives'
import {
  episodeReadinessSchema,
  readinessInputSchema,
  resolveSignSchema,
} from '@restride/contracts/readiness'
import {
  askShadowSchema,
  rulesetDetailSchema,
  shadowReportSchema,
} from '@restride/contracts/rule-settings'
import { rulesetPageSchema } from '@restride/contracts/rulesets'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { listRulesets } from './list-rulesets.ts'
import { previewReadiness } from './preview-readiness.ts'
import { readReadiness } from './read-readiness.ts'
import { readRuleset } from './read-ruleset.ts'
import { resolveSign } from './resolve-sign.ts'
import { shadowRuleset } from './shadow-ruleset.ts'

const ofEpisode = z.object({ episodeId: idSchema })
const ofRuleset = z.object({ version: z.string().regex(/^\d{1,3}\.\d{1,3}\.\d{1,3}$/u) })

export const readinessRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/episodes/:episodeId/readiness',
    {
      config: { permission: 'readiness:read' },
      schema: { params: ofEpisode, response: { 200: episodeReadinessSchema } },
    },
    async (request) => request.work((work) => readReadiness(work, request.params.episodeId)),
  )

  app.post(
    '/episodes/:episodeId/sign-resolutions',
    {
      config: { permission: 'sign_resolutions:create' },
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
      config: { permission: 'readiness:preview' },
      schema: { body: readinessInputSchema, response: { 200: episodeReadinessSchema } },
    },
    async (request) => request.work((work) => previewReadiness(work, request.body)),
  )

  app.get(
    '/rulesets',
    {
      config: { permission: 'rulesets:read' },
      schema: { response: { 200: rulesetPageSchema } },
    },
    async () => ({ items: listRulesets(), nextCursor: null }),
  )

  app.get(
    '/rulesets/:version',
    {
      config: { permission: 'rulesets:read' },
      schema: { params: ofRuleset, response: { 200: rulesetDetailSchema } },
    },
    async (request) => readRuleset(request.params.version),
  )

  app.post(
    '/rulesets/:version/shadow',
    {
      config: { permission: 'rulesets:shadow' },
      schema: {
        params: ofRuleset,
        body: askShadowSchema,
        response: { 200: shadowReportSchema },
      },
    },
    async (request) =>
      request.work((work) => shadowRuleset(work, request.params.version, request.body.settings)),
  )
}
