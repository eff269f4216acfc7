import {
  changePasswordSchema,
  endedSessionsSchema,
  mySessionPageSchema,
} from '@restride/contracts/my-account'
import { idSchema } from '@restride/contracts/primitives'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { changeMyPassword, hashNewPassword } from './change-my-password.ts'
import { endMySession, endOtherSessions } from './end-my-sessions.ts'
import { listMySessions } from './list-my-sessions.ts'

const guessing = {
  permission: 'account:change_password',
  rateLimit: { max: 20, timeWindow: '1 minute' },
} as const

export const myAccountRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/me/sessions',
    {
      config: { permission: 'own_sessions:list' },
      schema: { response: { 200: mySessionPageSchema } },
    },
    async (request) => request.work(listMySessions),
  )

  app.post(
    '/me/sessions/:sessionId/end',
    {
      config: { permission: 'own_sessions:end' },
      schema: { params: z.object({ sessionId: idSchema }), response: { 204: z.null() } },
    },
    async (request, reply) => {
      await request.work((work) => endMySession(work, request.params.sessionId))
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/me/sessions/end-others',
    {
      config: { permission: 'own_sessions:end' },
      schema: { response: { 200: endedSessionsSchema } },
    },
    async (request) => ({ ended: await request.work(endOtherSessions) }),
  )

  app.post(
    '/me/password',
    {
      config: guessing,
      schema: { body: changePasswordSchema, response: { 200: endedSessionsSchema } },
    },
    async (request) => {
      const passwordHash = await hashNewPassword(app.db, request.actor, request.body)
      return { ended: await request.work((work) => changeMyPassword(work, passwordHash)) }
    },
  )
}
