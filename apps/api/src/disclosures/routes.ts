import {
  createDisclosureSchema,
  disclosurePageSchema,
  disclosureSchema,
} from '@restride/contracts/disclosures'
import { idSchema, pageQuerySchema } from '@restride/contracts/primitives'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { listDisclosures, listMyDisclosures } from './list-disclosures.ts'
import { recordDisclosure } from './record-disclosure.ts'

const ofPatient = z.object({ patientId: idSchema })
const page = { 200: disclosurePageSchema }

export const disclosureRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/patients/:patientId/disclosures',
    {
      config: { permission: 'disclosures:read' },
      schema: { params: ofPatient, querystring: pageQuerySchema, response: page },
    },
    async (request) =>
      request.work((work) => listDisclosures(work, request.params.patientId, request.query)),
  )

  app.post(
    '/patients/:patientId/disclosures',
    {
      config: { permission: 'disclosures:create' },
      schema: {
        params: ofPatient,
        body: createDisclosureSchema,
        response: { 201: disclosureSchema },
      },
    },
    async (request, reply) =>
      request.createOnce(reply, (work) =>
        recordDisclosure(work, request.params.patientId, request.body),
      ),
  )

  app.get(
    '/me/disclosures',
    {
      config: { permission: 'my_disclosures:read' },
      schema: { querystring: pageQuerySchema, response: page },
    },
    async (request) => request.work((work) => listMyDisclosures(work, request.query)),
  )
}
