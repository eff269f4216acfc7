import { publishSettingsSchema, ruleSettingsSchema } from '@restride/contracts/rule-settings'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { expectedVersion, sendVersioned } from '../versions.ts'
import { publishSettings } from './publish-settings.ts'
import { readRuleSettings } from './read-rule-settings.ts'

export const ruleSettingsRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/rule-settings',
    {
      config: { permission: 'rule_settings:read' },
      schema: { response: { 200: ruleSettingsSchema } },
    },
    async (request, reply) => sendVersioned(request, reply, await request.work(readRuleSettings)),
  )

  app.post(
    '/rule-settings',
    {
      config: { permission: 'rule_settings:publish' },
      schema: {
        description: 'Send `If-Match` with the ETag you have read.',
        body: publishSettingsSchema,
        response: { 201: ruleSettingsSchema },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      return request.createOnce(reply, (work) => publishSettings(work, version, request.body))
    },
  )
}
