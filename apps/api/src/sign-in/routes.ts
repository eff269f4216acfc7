import {
  type LoginAnswer,
  loginAnswerSchema,
  loginSchema,
  meSchema,
  mfaSchema,
  roleSchema,
  type SignedIn,
  signedInSchema,
  updateMeSchema,
} from '@restride/contracts/sessions'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type AnswerSignIn, linkRoutes } from '../links/routes.ts'
import { ProblemError } from '../problem.ts'
import type { Actor } from '../work.ts'
import { checkCode, checkPassword } from './check-sign-in.ts'
import { attemptOf, clientOf, isAttended } from './client-of.ts'
import { endSession } from './end-session.ts'
import { changeLocale, toMe } from './me.ts'
import { refreshSession } from './refresh-session.ts'
import { startSession } from './start-session.ts'
import { throttled } from './throttle.ts'
import { ACCESS_SECONDS, readMfaToken, signAccessToken, signMfaToken } from './tokens.ts'

const anyone = { access: 'public', rateLimit: { max: 120, timeWindow: '1 minute' } } as const
const everyRole = { access: roleSchema.options } as const

function signedIn(app: FastifyInstance, actor: Actor): SignedIn {
  const accessToken = signAccessToken(app, actor)
  return { accessToken, expiresIn: ACCESS_SECONDS, user: toMe(actor) }
}

export const signInRoutes: FastifyPluginAsyncZod<{ secureCookies: boolean }> = async (
  app,
  options,
) => {
  const cookieName = options.secureCookies ? '__Host-restride_refresh' : 'restride_refresh'
  const cookie = {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    secure: options.secureCookies,
  } as const
  const keep = (reply: FastifyReply, token: string, expires: Date) =>
    reply.setCookie(cookieName, token, { ...cookie, expires })

  const open = async (
    reply: FastifyReply,
    account: Awaited<ReturnType<typeof checkCode>>,
    id: string,
  ) => {
    const session = await startSession(app.db, account, id, app.now())
    keep(reply, session.refreshToken, session.expiresAt)
    return signedIn(app, session.actor)
  }

  const answerSignIn: AnswerSignIn = async (reply, account, requestId) =>
    account.needsCode
      ? { mfaRequired: true, mfaToken: signMfaToken(app, account.id), methods: ['totp'] }
      : open(reply, account, requestId)
  await app.register(linkRoutes, { answerSignIn })

  app.post(
    '/auth/login',
    { config: anyone, schema: { body: loginSchema, response: { 200: loginAnswerSchema } } },
    async (request, reply): Promise<LoginAnswer> => {
      const { email } = request.body
      const account = await throttled(app.db, attemptOf(request, 'password', email), () =>
        checkPassword(app.db, request.body),
      )
      return answerSignIn(reply, account, request.id)
    },
  )

  app.post(
    '/auth/mfa',
    { config: anyone, schema: { body: mfaSchema, response: { 200: signedInSchema } } },
    async (request, reply) => {
      const userId = readMfaToken(app, request.body.mfaToken)
      if (userId === null) throw new ProblemError('mfa_failed')
      const account = await throttled(app.db, attemptOf(request, 'code', userId), () =>
        checkCode(app.db, userId, request.body.code, app.now()),
      )
      return open(reply, account, request.id)
    },
  )

  app.post(
    '/auth/refresh',
    { config: anyone, schema: { response: { 200: signedInSchema } } },
    async (request, reply) => {
      const token = request.cookies[cookieName]
      const refreshed =
        token === undefined
          ? null
          : await refreshSession(app.db, {
              token,
              client: clientOf(request),
              isAttended: isAttended(request),
              requestId: request.id,
              now: app.now(),
            })
      if (refreshed === null) {
        reply.clearCookie(cookieName, cookie)
        throw new ProblemError('not_signed_in')
      }
      const { actor, rotated } = refreshed
      if (rotated !== null) keep(reply, rotated.refreshToken, rotated.expiresAt)
      return signedIn(app, actor)
    },
  )

  app.post(
    '/auth/logout',
    { config: everyRole, schema: { response: { 204: z.null() } } },
    async (request, reply) => {
      await request.work(endSession)
      reply.clearCookie(cookieName, cookie).header('clear-site-data', '"cache"')
      return reply.code(204).send(null)
    },
  )

  app.get('/me', { config: everyRole, schema: { response: { 200: meSchema } } }, async (request) =>
    toMe(request.actor),
  )

  app.patch(
    '/me',
    { config: everyRole, schema: { body: updateMeSchema, response: { 200: meSchema } } },
    async (request) => request.work((work) => changeLocale(work, request.body.locale)),
  )
}
