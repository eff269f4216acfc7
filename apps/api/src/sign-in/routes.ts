import { passkeyOptionsSchema } from '@restride/contracts/factors'
import type { Permission } from '@restride/contracts/permissions'
import {
  askPasskeySchema,
  type LoginAnswer,
  loginAnswerSchema,
  loginSchema,
  meSchema,
  mfaSchema,
  passkeyLoginSchema,
  type SignedIn,
  signedInSchema,
  stepUpSchema,
  updateMeSchema,
} from '@restride/contracts/sessions'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { traceOf } from '../audit/trace.ts'
import { askPasskey } from '../factors/ask-passkey.ts'
import { type AnswerSignIn, linkRoutes } from '../links/routes.ts'
import { ProblemError } from '../problem.ts'
import type { Actor } from '../work.ts'
import { checkPassword, findAccount } from './check-sign-in.ts'
import { attemptOf, clientOf, isAttended } from './client-of.ts'
import { endSession } from './end-session.ts'
import { toMe, updateMe } from './me.ts'
import { refreshSession } from './refresh-session.ts'
import { checkPasskeySignIn, checkSecondStep, type Factors } from './second-step.ts'
import { type SessionAccount, startSession } from './start-session.ts'
import { checkStepUp } from './step-up.ts'
import { throttled } from './throttle.ts'
import { ACCESS_SECONDS, readMfaToken, signAccessToken, signMfaToken } from './tokens.ts'

const rateLimit = { max: 120, timeWindow: '1 minute' } as const
const anyone = { permission: 'public', rateLimit } as const

/** Also for who has yet to set up the second factor her clinic requires. */
const own = <Name extends Permission>(permission: Name) =>
  ({ permission, beforeSecondFactor: true }) as const

function signedIn(app: FastifyInstance, actor: Actor): SignedIn {
  const accessToken = signAccessToken(app, actor)
  return { accessToken, expiresIn: ACCESS_SECONDS, user: toMe(actor) }
}

export type SignInOptions = Factors & { secureCookies: boolean }

export const signInRoutes: FastifyPluginAsyncZod<SignInOptions> = async (app, options) => {
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
    request: FastifyRequest,
    reply: FastifyReply,
    account: SessionAccount,
    replaces: string | null,
  ) => {
    const session = await startSession(app.db, account, {
      trace: traceOf(request),
      now: app.now(),
      replaces,
    })
    keep(reply, session.refreshToken, session.expiresAt)
    return signedIn(app, session.actor)
  }

  const answerSignIn: AnswerSignIn = async (request, reply, account) =>
    account.secondSteps.length === 0
      ? open(request, reply, account, null)
      : {
          mfaRequired: true,
          mfaToken: signMfaToken(app, account.id),
          methods: account.secondSteps,
        }
  await app.register(linkRoutes, { answerSignIn })

  app.post(
    '/auth/login',
    { config: anyone, schema: { body: loginSchema, response: { 200: loginAnswerSchema } } },
    async (request, reply): Promise<LoginAnswer> => {
      const { email } = request.body
      const account = await throttled(app.db, attemptOf(request, 'password', email), () =>
        checkPassword(app.db, request.body),
      )
      return answerSignIn(request, reply, account)
    },
  )

  app.post(
    '/auth/mfa',
    { config: anyone, schema: { body: mfaSchema, response: { 200: signedInSchema } } },
    async (request, reply) => {
      const userId = mfaUser(app, request.body.mfaToken)
      const account = await throttled(app.db, attemptOf(request, 'code', userId), () =>
        checkSecondStep(app.db, options, userId, request.body, app.now()),
      )
      return open(request, reply, account, null)
    },
  )

  app.post(
    '/auth/passkey/options',
    { config: anyone, schema: { body: askPasskeySchema, response: { 200: passkeyOptionsSchema } } },
    async (request) => {
      const { mfaToken } = request.body
      const account = mfaToken === null ? null : await findAccount(app.db, mfaUser(app, mfaToken))
      const holder = account && { clinicId: account.clinicId, userId: account.id }
      return askPasskey(app.db, options.relyingParty, 'sign_in', holder, app.now())
    },
  )

  app.post(
    '/auth/passkey',
    { config: anyone, schema: { body: passkeyLoginSchema, response: { 200: signedInSchema } } },
    async (request, reply) => {
      const { passkey } = request.body
      const account = await throttled(app.db, attemptOf(request, 'passkey', passkey.id), () =>
        checkPasskeySignIn(app.db, options, passkey, app.now()),
      )
      return open(request, reply, account, null)
    },
  )

  const again = { permission: 'account:step_up', beforeSecondFactor: true, rateLimit } as const

  app.post(
    '/auth/step-up/options',
    { config: again, schema: { response: { 200: passkeyOptionsSchema } } },
    async ({ actor }) => askPasskey(app.db, options.relyingParty, 'step_up', actor, app.now()),
  )

  app.post(
    '/auth/step-up',
    { config: again, schema: { body: stepUpSchema, response: { 200: signedInSchema } } },
    async (request, reply) => {
      const { actor, body } = request
      await throttled(app.db, attemptOf(request, 'step-up', actor.userId), () =>
        checkStepUp(app.db, options, actor, body, app.now()),
      )
      return open(request, reply, { ...actor, id: actor.userId }, actor.sessionId)
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
          : await refreshSession(app.db, options.factorKey, {
              token,
              client: clientOf(request),
              isAttended: isAttended(request),
              trace: traceOf(request),
              now: app.now(),
            })
      if (refreshed === null) {
        reply.clearCookie(cookieName, cookie)
        throw new ProblemError('not_signed_in')
      }
      const { actor, expiresAt, refreshToken } = refreshed
      keep(reply, refreshToken, expiresAt)
      return signedIn(app, actor)
    },
  )

  app.post(
    '/auth/logout',
    { config: own('account:sign_out'), schema: { response: { 204: z.null() } } },
    async (request, reply) => {
      await request.work(endSession)
      reply.clearCookie(cookieName, cookie).header('clear-site-data', '"cache"')
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/me',
    { config: own('account:read'), schema: { response: { 200: meSchema } } },
    async (request) => toMe(request.actor),
  )

  app.patch(
    '/me',
    {
      config: own('account:update'),
      schema: { body: updateMeSchema, response: { 200: meSchema } },
    },
    async (request) => request.work((work) => updateMe(work, request.body)),
  )
}

/** @throws ProblemError mfa_failed */
function mfaUser(app: FastifyInstance, token: string): string {
  const userId = readMfaToken(app, token)
  if (userId === null) throw new ProblemError('mfa_failed')
  return userId
}
