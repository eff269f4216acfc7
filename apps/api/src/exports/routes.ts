import {
  type Chart,
  chartSchema,
  type ExportFormat,
  exportQuerySchema,
  exportRecordSchema,
} from '@restride/contracts/export'
import { idSchema } from '@restride/contracts/primitives'
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { dayIn } from '../calendar.ts'
import { exportMyRecord, exportRecord } from './export-record.ts'
import { writePdf } from './write-pdf.ts'

const ofPatient = z.object({ patientId: idSchema })
const chart = {
  200: {
    description: 'The whole record, as asked for',
    content: {
      'application/json': { schema: chartSchema },
      'application/pdf': { schema: z.unknown() },
    },
  },
}

/** The name of the file tells the day and nothing of the person. */
async function send(reply: FastifyReply, record: Chart, format: ExportFormat) {
  const day = dayIn(record.timeZone, new Date(record.exportedAt))
  void reply.header('content-disposition', `attachment; filename="record-${day}.${format}"`)
  if (format === 'json') return reply.type('application/json').send(record)
  return reply.type('application/pdf').send(await writePdf(record))
}

export const exportRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    '/patients/:patientId/export',
    {
      config: { permission: 'records:export' },
      schema: { params: ofPatient, body: exportRecordSchema, response: chart },
    },
    async (request, reply) => {
      const record = await request.work((work) =>
        exportRecord(work, request.params.patientId, request.body),
      )
      return send(reply, record, request.body.format)
    },
  )

  app.get(
    '/me/export',
    {
      config: { permission: 'my_record:export' },
      schema: { querystring: exportQuerySchema, response: chart },
    },
    async (request, reply) => {
      const { format } = request.query
      const record = await request.work((work) => exportMyRecord(work, format))
      return send(reply, record, format)
    },
  )
}
