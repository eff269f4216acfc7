import {
  appointmentPageSchema,
  appointmentSchema,
  appointmentsQuerySchema,
  availabilityQuerySchema,
  bookAppointmentSchema,
  slotPageSchema,
  updateAppointmentSchema,
} from '@restride/contracts/appointments'
import { idSchema } from '@restride/contracts/primitives'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { expectedVersion, sendVersioned } from '../versions.ts'
import { bookAppointment } from './book-appointment.ts'
import { listAppointments } from './list-appointments.ts'
import { listFreeSlots } from './list-free-slots.ts'
import { readAppointment } from './read-appointment.ts'
import { orNextFree } from './slot-taken.ts'
import { updateAppointment } from './update-appointment.ts'
import { wishOf } from './wish-of.ts'

const ofAppointment = z.object({ appointmentId: idSchema })

export const appointmentRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/availability',
    {
      config: { permission: 'availability:read' },
      schema: { querystring: availabilityQuerySchema, response: { 200: slotPageSchema } },
    },
    async (request) => request.work((work) => listFreeSlots(work, request.query)),
  )

  app.get(
    '/appointments',
    {
      config: { permission: 'appointments:read' },
      schema: { querystring: appointmentsQuerySchema, response: { 200: appointmentPageSchema } },
    },
    async (request) => request.work((work) => listAppointments(work, request.query)),
  )

  app.post(
    '/appointments',
    {
      config: { permission: 'appointments:create' },
      schema: { body: bookAppointmentSchema, response: { 201: appointmentSchema } },
    },
    async (request, reply) =>
      orNextFree(
        request,
        async () => request.body,
        () => request.createOnce(reply, (work) => bookAppointment(work, request.body)),
      ),
  )

  app.get(
    '/appointments/:appointmentId',
    {
      config: { permission: 'appointments:read' },
      schema: { params: ofAppointment, response: { 200: appointmentSchema } },
    },
    async (request, reply) => {
      const { appointmentId } = request.params
      const appointment = await request.work((work) => readAppointment(work, appointmentId))
      return sendVersioned(request, reply, appointment)
    },
  )

  app.patch(
    '/appointments/:appointmentId',
    {
      config: { permission: 'appointments:update' },
      schema: {
        params: ofAppointment,
        body: updateAppointmentSchema,
        response: { 200: appointmentSchema },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      const { appointmentId } = request.params
      const appointment = await orNextFree(
        request,
        (work) => wishOf(work, appointmentId, request.body),
        () => request.work((work) => updateAppointment(work, appointmentId, version, request.body)),
      )
      return sendVersioned(request, reply, appointment)
    },
  )
}
