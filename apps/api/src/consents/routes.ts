import {
  consentEventSchema,
  consentsSchema,
  decideConsentSchema,
  recordConsentSchema,
} from '@restride/contracts/consents'
import { idSchema } from '@restride/contracts/primitives'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { listConsents, listMyConsents } from './list-consents.ts'
import { decideConsent, recordConsent } from './record-consent.ts'

const ofPatient = z.object({ patientId: idSchema })
const all = { 200: consentsSchema }
const created = { 201: consentEventSchema }

export const consentRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/patients/:patientId/consents',
    { config: { permission: 'consents:read' }, schema: { params: ofPatient, response: all } },
    async (request) => request.work((work) => listConsents(work, request.params.patientId)),
  )

  app.post(
    '/patients/:patientId/consents',
    {
      config: { permission: 'consents:record' },
      schema: { params: ofPatient, body: recordConsentSchema, response: created },
    },
    async (request, reply) =>
      request.createOnce(reply, (work) =>
        recordConsent(work, request.params.patientId, request.body),
      ),
  )

  app.get(
    '/me/consents',
    { config: { permission: 'my_consents:read' }, schema: { response: all } },
    async (request) => request.work(listMyConsents),
  )

  app.post(
    '/me/consents',
    {
      config: { permission: 'my_consents:decide' },
      schema: { body: decideConsentSchema, response: created },
    },
    async (request, reply) =>
      request.createOnce(reply, (work) => decideConsent(work, request.body)),
  )
}
