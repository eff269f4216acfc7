import {
  clinicSettingsSchema,
  updateClinicSettingsSchema,
} from '@restride/contracts/clinic-settings'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { expectedVersion, sendVersioned } from '../versions.ts'
import { readClinicSettings } from './read-clinic-settings.ts'
import { updateClinicSettings } from './update-clinic-settings.ts'

export const clinicSettingsRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/clinic-settings',
    {
      config: { permission: 'clinic_settings:read' },
      schema: { response: { 200: clinicSettingsSchema } },
    },
    async (request, reply) => sendVersioned(request, reply, await request.work(readClinicSettings)),
  )

  app.patch(
    '/clinic-settings',
    {
      config: { permission: 'clinic_settings:update' },
      schema: { body: updateClinicSettingsSchema, response: { 200: clinicSettingsSchema } },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      const changed = await request.work((work) =>
        updateClinicSettings(work, version, request.body),
      )
      return sendVersioned(request, reply, changed)
    },
  )
}
