import {
  acknowledgementSchema,
  acknowledgePlanSchema,
  myAppointmentPageSchema,
  myPlanSchema,
  myTodaySchema,
} from '@restride/contracts/my'
import { pageQuerySchema } from '@restride/contracts/primitives'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { acknowledgePlan } from './acknowledge-plan.ts'
import { listMyAppointments } from './list-my-appointments.ts'
import { readMyPlan } from './read-my-plan.ts'
import { readToday } from './read-today.ts'

export const myRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/me/today',
    { config: { permission: 'my_today:read' }, schema: { response: { 200: myTodaySchema } } },
    async (request) => request.work(readToday),
  )

  app.get(
    '/me/plan',
    { config: { permission: 'my_plan:read' }, schema: { response: { 200: myPlanSchema } } },
    async (request) => request.work(readMyPlan),
  )

  app.post(
    '/me/plan/acknowledgements',
    {
      config: { permission: 'my_plan:acknowledge' },
      schema: { body: acknowledgePlanSchema, response: { 201: acknowledgementSchema } },
    },
    async (request, reply) =>
      request.createOnce(reply, (work) => acknowledgePlan(work, request.body)),
  )

  app.get(
    '/me/appointments',
    {
      config: { permission: 'my_appointments:read' },
      schema: { querystring: pageQuerySchema, response: { 200: myAppointmentPageSchema } },
    },
    async (request) => request.work((work) => listMyAppointments(work, request.query)),
  )
}
