import {
  instrumentWordingsSchema,
  recordWordingSchema,
  withdrawWordingSchema,
  wordingEntrySchema,
  wordingTextSchema,
} from '@restride/contracts/instrument-wordings'
import { idSchema } from '@restride/contracts/primitives'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { expectedVersion, sendVersioned } from '../versions.ts'
import { readWordingText } from './read-wording-text.ts'
import { readWordings } from './read-wordings.ts'
import { recordWording } from './record-wording.ts'
import { withdrawWording } from './withdraw-wording.ts'

export const instrumentWordingRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/instrument-wordings',
    {
      config: { permission: 'instrument_wordings:read' },
      schema: { response: { 200: instrumentWordingsSchema } },
    },
    async (request, reply) => sendVersioned(request, reply, await request.work(readWordings)),
  )

  app.get(
    '/instrument-wordings/:wordingId',
    {
      config: { permission: 'instrument_wordings:read' },
      schema: {
        params: z.object({ wordingId: idSchema }),
        response: { 200: wordingTextSchema },
      },
    },
    async (request) => request.work((work) => readWordingText(work, request.params.wordingId)),
  )

  app.post(
    '/instrument-wordings',
    {
      config: { permission: 'instrument_wordings:record' },
      schema: {
        description: 'The file of a licensed clinic. Send `If-Match` with the ETag of the list.',
        body: recordWordingSchema,
        response: { 201: wordingEntrySchema },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      return request.createOnce(reply, (work) => recordWording(work, version, request.body.file))
    },
  )

  app.post(
    '/instrument-wordings/withdrawals',
    {
      config: { permission: 'instrument_wordings:record' },
      schema: {
        description: 'Send `If-Match` with the ETag of the list.',
        body: withdrawWordingSchema,
        response: { 201: wordingEntrySchema },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      return request.createOnce(reply, (work) => withdrawWording(work, version, request.body))
    },
  )
}
