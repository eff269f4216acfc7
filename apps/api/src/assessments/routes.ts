import {
  amendAssessmentSchema,
  assessmentPageSchema,
  assessmentSchema,
  createAssessmentSchema,
  updateAssessmentSchema,
} from '@restride/contracts/assessments'
import { idSchema, pageQuerySchema } from '@restride/contracts/primitives'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { expectedVersion, sendVersioned } from '../versions.ts'
import { amendAssessment } from './amend-assessment.ts'
import { listAssessments } from './list-assessments.ts'
import { readAssessment } from './read-assessment.ts'
import { saveDraft } from './save-draft.ts'
import { signAssessment } from './sign-assessment.ts'
import { startAssessment } from './start-assessment.ts'

const ofEpisode = z.object({ episodeId: idSchema })
const ofAssessment = z.object({ assessmentId: idSchema })
const one = { 200: assessmentSchema }

export const assessmentRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/episodes/:episodeId/assessments',
    {
      config: { permission: 'assessments:read' },
      schema: {
        params: ofEpisode,
        querystring: pageQuerySchema,
        response: { 200: assessmentPageSchema },
      },
    },
    async (request) =>
      request.work((work) => listAssessments(work, request.params.episodeId, request.query)),
  )

  app.post(
    '/episodes/:episodeId/assessments',
    {
      config: { permission: 'assessments:create' },
      schema: {
        params: ofEpisode,
        body: createAssessmentSchema,
        response: { 201: assessmentSchema },
      },
    },
    async (request, reply) =>
      request.createOnce(reply, (work) =>
        startAssessment(work, request.params.episodeId, request.body),
      ),
  )

  app.get(
    '/assessments/:assessmentId',
    { config: { permission: 'assessments:read' }, schema: { params: ofAssessment, response: one } },
    async (request, reply) => {
      const { assessmentId } = request.params
      const assessment = await request.work((work) => readAssessment(work, assessmentId))
      return sendVersioned(request, reply, assessment)
    },
  )

  app.patch(
    '/assessments/:assessmentId',
    {
      config: { permission: 'assessments:update' },
      schema: { params: ofAssessment, body: updateAssessmentSchema, response: one },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      const assessment = await request.work((work) =>
        saveDraft(work, request.params.assessmentId, version, request.body),
      )
      return sendVersioned(request, reply, assessment)
    },
  )

  app.post(
    '/assessments/:assessmentId/sign',
    { config: { permission: 'assessments:sign' }, schema: { params: ofAssessment, response: one } },
    async (request, reply) => {
      const version = expectedVersion(request)
      const assessment = await request.work((work) =>
        signAssessment(work, request.params.assessmentId, version),
      )
      return sendVersioned(request, reply, assessment)
    },
  )

  app.post(
    '/assessments/:assessmentId/amend',
    {
      config: { permission: 'assessments:amend' },
      schema: {
        params: ofAssessment,
        body: amendAssessmentSchema,
        response: { 201: assessmentSchema },
      },
    },
    async (request, reply) =>
      request.createOnce(reply, (work) =>
        amendAssessment(work, request.params.assessmentId, request.body.reason),
      ),
  )
}
