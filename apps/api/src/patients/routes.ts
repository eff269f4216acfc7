import { careTeamSchema, changeCareTeamSchema } from '@restride/contracts/care-team'
import {
  createPatientSchema,
  patientPageSchema,
  patientSchema,
  patientsQuerySchema,
  searchPatientsSchema,
  timelineSchema,
  updatePatientSchema,
} from '@restride/contracts/people'
import { idSchema, pageQuerySchema } from '@restride/contracts/primitives'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { expectedVersion, sendVersioned } from '../versions.ts'
import { changeCareTeam } from './change-care-team.ts'
import { listPatients } from './list-patients.ts'
import { readCareTeam } from './read-care-team.ts'
import { readPatient } from './read-patient.ts'
import { readTimeline } from './read-timeline.ts'
import { registerPatient } from './register-patient.ts'
import { searchPatients } from './search-patients.ts'
import { updatePatient } from './update-patient.ts'

const ofPatient = z.object({ patientId: idSchema })

export const patientRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/patients',
    {
      config: { permission: 'patients:list' },
      schema: { querystring: patientsQuerySchema, response: { 200: patientPageSchema } },
    },
    async (request) => request.work((work) => listPatients(work, request.query)),
  )

  app.post(
    '/patients/search',
    {
      config: { permission: 'patients:list' },
      schema: { body: searchPatientsSchema, response: { 200: patientPageSchema } },
    },
    async (request) => request.work((work) => searchPatients(work, request.body.name)),
  )

  app.post(
    '/patients',
    {
      config: { permission: 'patients:create' },
      schema: { body: createPatientSchema, response: { 201: patientSchema } },
    },
    async (request, reply) =>
      request.createOnce(reply, (work) => registerPatient(work, request.body)),
  )

  app.get(
    '/patients/:patientId',
    {
      config: { permission: 'patients:read' },
      schema: { params: ofPatient, response: { 200: patientSchema } },
    },
    async (request, reply) => {
      const patient = await request.work((work) => readPatient(work, request.params.patientId))
      return sendVersioned(request, reply, patient)
    },
  )

  app.get(
    '/patients/:patientId/timeline',
    {
      config: { permission: 'timeline:read' },
      schema: {
        params: ofPatient,
        querystring: pageQuerySchema,
        response: { 200: timelineSchema },
      },
    },
    async (request) =>
      request.work((work) => readTimeline(work, request.params.patientId, request.query)),
  )

  app.patch(
    '/patients/:patientId',
    {
      config: { permission: 'patients:update' },
      schema: { params: ofPatient, body: updatePatientSchema, response: { 200: patientSchema } },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      const patient = await request.work((work) =>
        updatePatient(work, request.params.patientId, version, request.body),
      )
      return sendVersioned(request, reply, patient)
    },
  )

  app.get(
    '/patients/:patientId/care-team',
    {
      config: { permission: 'care_team:read' },
      schema: { params: ofPatient, response: { 200: careTeamSchema } },
    },
    async (request) => request.work((work) => readCareTeam(work, request.params.patientId)),
  )

  app.post(
    '/patients/:patientId/care-team',
    {
      config: { permission: 'care_team:change' },
      schema: { params: ofPatient, body: changeCareTeamSchema, response: { 201: careTeamSchema } },
    },
    async (request, reply) =>
      request.createOnce(reply, (work) =>
        changeCareTeam(work, request.params.patientId, request.body),
      ),
  )
}
