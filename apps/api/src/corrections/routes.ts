import {
  answerCorrectionSchema,
  correctionPageSchema,
  correctionSchema,
  correctionsQuerySchema,
  listedCorrectionPageSchema,
  listedCorrectionSchema,
  requestCorrectionSchema,
  stateDisagreementSchema,
} from '@restride/contracts/corrections'
import { idSchema, pageQuerySchema } from '@restride/contracts/primitives'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { expectedVersion, sendVersioned } from '../versions.ts'
import { answerCorrection } from './answer-correction.ts'
import { listCorrections, listCorrectionsOf, listMyCorrections } from './list-corrections.ts'
import { readCorrection } from './read-correction.ts'
import { requestCorrection } from './request-correction.ts'
import { stateDisagreement } from './state-disagreement.ts'

const ofPatient = z.object({ patientId: idSchema })
const ofCorrection = z.object({ correctionId: idSchema })
const page = { 200: correctionPageSchema }

export const correctionRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/correction-requests',
    {
      config: { permission: 'corrections:read' },
      schema: {
        querystring: correctionsQuerySchema,
        response: { 200: listedCorrectionPageSchema },
      },
    },
    async (request) => request.work((work) => listCorrections(work, request.query)),
  )

  app.get(
    '/correction-requests/:correctionId',
    {
      config: { permission: 'corrections:read' },
      schema: { params: ofCorrection, response: { 200: listedCorrectionSchema } },
    },
    async (request, reply) => {
      const { correctionId } = request.params
      const correction = await request.work((work) => readCorrection(work, correctionId))
      return sendVersioned(request, reply, correction)
    },
  )

  app.patch(
    '/correction-requests/:correctionId',
    {
      config: { permission: 'corrections:answer' },
      schema: {
        params: ofCorrection,
        body: answerCorrectionSchema,
        response: { 200: listedCorrectionSchema },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      const correction = await request.work((work) =>
        answerCorrection(work, request.params.correctionId, version, request.body),
      )
      return sendVersioned(request, reply, correction)
    },
  )

  app.get(
    '/patients/:patientId/correction-requests',
    {
      config: { permission: 'corrections:read' },
      schema: { params: ofPatient, querystring: pageQuerySchema, response: page },
    },
    async (request) =>
      request.work((work) => listCorrectionsOf(work, request.params.patientId, request.query)),
  )

  app.get(
    '/me/correction-requests',
    {
      config: { permission: 'my_corrections:read' },
      schema: { querystring: pageQuerySchema, response: page },
    },
    async (request) => request.work((work) => listMyCorrections(work, request.query)),
  )

  app.post(
    '/me/correction-requests',
    {
      config: { permission: 'my_corrections:create' },
      schema: { body: requestCorrectionSchema, response: { 201: correctionSchema } },
    },
    async (request, reply) =>
      request.createOnce(reply, (work) => requestCorrection(work, request.body)),
  )

  app.patch(
    '/me/correction-requests/:correctionId',
    {
      config: { permission: 'my_corrections:state' },
      schema: {
        params: ofCorrection,
        body: stateDisagreementSchema,
        response: { 200: correctionSchema },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      const correction = await request.work((work) =>
        stateDisagreement(work, request.params.correctionId, version, request.body.statement),
      )
      return sendVersioned(request, reply, correction)
    },
  )
}
