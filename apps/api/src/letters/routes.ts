import {
  draftLetterSchema,
  fileLetterSchema,
  letterDraftSchema,
  letterPageSchema,
  letterSchema,
} from '@restride/contracts/letters'
import { idSchema, pageQuerySchema } from '@restride/contracts/primitives'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { draftLetter } from './draft-letter.ts'
import { fileLetter } from './file-letter.ts'
import { listLetters, readLetter, takeLetter } from './read-letter.ts'
import { writeLetter } from './write-letter.ts'

const ofClearance = z.object({ clearanceId: idSchema })
const ofLetter = z.object({ letterId: idSchema })

export const letterRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    '/clearances/:clearanceId/letter-draft',
    {
      config: { permission: 'letters:read' },
      schema: {
        params: ofClearance,
        body: draftLetterSchema,
        response: { 200: letterDraftSchema },
      },
    },
    async (request) =>
      request.work((work) => draftLetter(work, request.params.clearanceId, request.body)),
  )

  app.post(
    '/clearances/:clearanceId/letters',
    {
      config: { permission: 'letters:file' },
      schema: { params: ofClearance, body: fileLetterSchema, response: { 201: letterSchema } },
    },
    async (request, reply) =>
      request.createOnce(reply, (work) =>
        fileLetter(work, request.params.clearanceId, request.body),
      ),
  )

  app.get(
    '/patients/:patientId/letters',
    {
      config: { permission: 'letters:read' },
      schema: {
        params: z.object({ patientId: idSchema }),
        querystring: pageQuerySchema,
        response: { 200: letterPageSchema },
      },
    },
    async (request) =>
      request.work((work) => listLetters(work, request.params.patientId, request.query)),
  )

  app.get(
    '/letters/:letterId',
    {
      config: { permission: 'letters:read' },
      schema: { params: ofLetter, response: { 200: letterSchema } },
    },
    async (request) => request.work((work) => readLetter(work, request.params.letterId)),
  )

  app.get(
    '/letters/:letterId/letter.pdf',
    {
      config: { permission: 'letters:read' },
      schema: {
        params: ofLetter,
        response: {
          200: {
            description: 'The letter as it was filed; the same bytes each time',
            content: { 'application/pdf': { schema: z.unknown() } },
          },
        },
      },
    },
    async (request, reply) => {
      const letter = await request.work((work) => takeLetter(work, request.params.letterId))
      // The name of the file tells the day and nothing of the person.
      const name = `${letter.kind === 'run_passport' ? 'passport' : 'letter'}-${letter.filedOn}.pdf`
      void reply.header('content-disposition', `attachment; filename="${name}"`)
      return reply.type('application/pdf').send(await writeLetter(letter))
    },
  )
}
