import {
  createPlanSchema,
  planPageSchema,
  planPreviewSchema,
  planRevisionPageSchema,
  planSchema,
  previewPlanSchema,
  releaseLevelSchema,
  revisePlanSchema,
} from '@restride/contracts/plans'
import { idSchema, pageQuerySchema } from '@restride/contracts/primitives'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { expectedVersion, sendVersioned } from '../versions.ts'
import { createPlan } from './create-plan.ts'
import { listPlans } from './list-plans.ts'
import { listRevisions } from './list-revisions.ts'
import { previewPlan } from './preview-plan.ts'
import { readPlan } from './read-plan.ts'
import { releaseLevel } from './release-level.ts'
import { revisePlan } from './revise-plan.ts'

const ofEpisode = z.object({ episodeId: idSchema })
const ofPlan = z.object({ planId: idSchema })
const querystring = pageQuerySchema
const one = { 200: planSchema }
const created = { 201: planSchema }

export const planRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/episodes/:episodeId/plans',
    {
      config: { permission: 'plans:read' },
      schema: { params: ofEpisode, querystring, response: { 200: planPageSchema } },
    },
    async (request) =>
      request.work((work) => listPlans(work, request.params.episodeId, request.query)),
  )

  app.post(
    '/episodes/:episodeId/plans',
    {
      config: { permission: 'plans:create' },
      schema: { params: ofEpisode, body: createPlanSchema, response: created },
    },
    async (request, reply) =>
      request.createOnce(reply, (work) => createPlan(work, request.params.episodeId, request.body)),
  )

  app.get(
    '/plans/:planId',
    { config: { permission: 'plans:read' }, schema: { params: ofPlan, response: one } },
    async (request, reply) => {
      const plan = await request.work((work) => readPlan(work, request.params.planId))
      return sendVersioned(request, reply, plan)
    },
  )

  app.get(
    '/plans/:planId/revisions',
    {
      config: { permission: 'plans:read' },
      schema: { params: ofPlan, querystring, response: { 200: planRevisionPageSchema } },
    },
    async (request) =>
      request.work((work) => listRevisions(work, request.params.planId, request.query)),
  )

  app.post(
    '/plans/:planId/revisions',
    {
      config: { permission: 'plans:revise' },
      schema: { params: ofPlan, body: revisePlanSchema, response: created },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      return request.createOnce(reply, (work) =>
        revisePlan(work, request.params.planId, version, request.body),
      )
    },
  )

  app.post(
    '/plans/:planId/release',
    {
      config: { permission: 'plans:release' },
      schema: { params: ofPlan, body: releaseLevelSchema, response: one },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      const plan = await request.work((work) =>
        releaseLevel(work, request.params.planId, version, request.body),
      )
      return sendVersioned(request, reply, plan)
    },
  )

  app.post(
    '/plans/preview',
    {
      config: { permission: 'plans:preview' },
      schema: { body: previewPlanSchema, response: { 200: planPreviewSchema } },
    },
    async (request) => request.work((work) => previewPlan(work, request.body)),
  )
}
