import {
  draftLetterSchema,
  fileLetterSchema,
  type Letter,
  letterDraftSchema,
  letterNoticeSchema,
  letterPageSchema,
  letterSchema,
  myLetterPageSchema,
} from '@restride/contracts/letters'
import { idSchema, type Lang, pageQuerySchema } from '@restride/contracts/primitives'
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { draftLetter } from './draft-letter.ts'
import { fileLetter } from './file-letter.ts'
import { listLetters, listMyLetters, readLetter, takeLetter, takeMyLetter } from './read-letter.ts'
import { tellOfLetter } from './tell-of-letter.ts'
import { writeLetter } from './write-letter.ts'

const ofClearance = z.object({ clearanceId: idSchema })
const ofLetter = z.object({ letterId: idSchema })

const paper = {
  200: {
    description: 'The letter as it was filed; the same bytes each time',
    content: { 'application/pdf': { schema: z.unknown() } },
  },
}

async function send(reply: FastifyReply, letter: Letter) {
  // The name of the file tells the day and nothing of the person.
  const name = `${letter.kind === 'run_passport' ? 'passport' : 'letter'}-${letter.filedOn}.pdf`
  void reply.header('content-disposition', `attachment; filename="${name}"`)
  return reply.type('application/pdf').send(await writeLetter(letter))
}

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
        response: paper,
      },
    },
    async (request, reply) =>
      send(reply, await request.work((work) => takeLetter(work, request.params.letterId))),
  )

  app.post(
    '/letters/:letterId/notices',
    {
      config: { permission: 'letters:tell' },
      schema: { params: ofLetter, response: { 201: letterNoticeSchema } },
    },
    async (request, reply) => {
      const { sendNotice, sendsLetters } = request.server
      let to: { email: string; lang: Lang } | null = null
      const notice = await request.createOnce(reply, async (work) => {
        const told = await tellOfLetter(work, request.params.letterId, sendsLetters)
        ;({ to } = told)
        return told.notice
      })
      // A request sent twice with one key is answered twice and sends one e-mail.
      if (to !== null) sendNotice(to)
      return notice
    },
  )

  app.get(
    '/me/letters',
    {
      config: { permission: 'my_letters:read' },
      schema: { querystring: pageQuerySchema, response: { 200: myLetterPageSchema } },
    },
    async (request) => request.work((work) => listMyLetters(work, request.query)),
  )

  app.get(
    '/me/letters/:letterId/letter.pdf',
    {
      config: { permission: 'my_letters:read' },
      schema: { params: ofLetter, response: paper },
    },
    async (request, reply) =>
      send(reply, await request.work((work) => takeMyLetter(work, request.params.letterId))),
  )
}
