import { passkeyOptionsSchema } from '@restride/contracts/factors'
import {
  askPasskeySchema,
  type LoginAnswer,
  loginAnswerSchema,
  loginSchema,
  meSchema,
  mfaSchema,
  passkeyLoginSchema,
  roleSchema,
  type SignedIn,
  signedInSchema,
  stepUpSchema,
  updateMeSchema,
} from '@restride/contracts/sessions'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { askPasskey } from '../factors/ask-passkey.ts'
import { ProblemError } from '../problem.ts'
import type { Actor } from '../work.ts'
import { checkPassword, findAccount } from './check-sign-in.ts'
import { endSession } from './end-session.ts'
import { changeLocale, toMe } from './me.ts'
import { refreshSession } from './refresh-session.ts'
import { checkPasskeySignIn, checkSecondStep, type Factors } from './second-step.ts'
import { ACCESS_SECONDS } from './session-tokens.ts'
import { type SessionAccount, startSession } from './start-session.ts'
import { checkStepUp } from './step-up.ts'

const MFA_SECONDS = 300
const anyone = { access: 'public', rateLimit: { max: 120, timeWindow: '1 minute' } } as const
const everyRole = { access: roleSchema.options, beforeSecondFactor: true } as const

function signedIn(app: FastifyInstance, actor: Actor): SignedIn {
  const accessToken = app.jwt.sign(
    { sub: actor.userId, sid: actor.sessionId, use: 'access' },
    { expiresIn: ACCESS_SECONDS },
  )
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
      requestId: request.id,
      now: app.now(),
      userAgent: request.headers['user-agent'] ?? '',
      replaces,
    })
    keep(reply, session.refreshToken, session.expiresAt)
    return signedIn(app, session.actor)
  }

  app.post(
    '/auth/login',
    { config: anyone, schema: { body: loginSchema, response: { 200: loginAnswerSchema } } },
    async (request, reply): Promise<LoginAnswer> => {
      const account = await checkPassword(app.db, request.body)
      if (account.secondSteps.length === 0) return open(request, reply, account, null)
      const mfaToken = app.jwt.sign({ sub: account.id, use: 'mfa' }, { expiresIn: MFA_SECONDS })
      return { mfaRequired: true, mfaToken, methods: account.secondSteps }
    },
  )

  app.post(
    '/auth/mfa',
    { config: anyone, schema: { body: mfaSchema, response: { 200: signedInSchema } } },
    async (request, reply) => {
      const userId = await mfaUser(app, request.body.mfaToken)
      const account = await checkSecondStep(app.db, options, userId, request.body, app.now())
      return open(request, reply, account, null)
    },
  )

  app.post(
    '/auth/passkey/options',
    { config: anyone, schema: { body: askPasskeySchema, response: { 200: passkeyOptionsSchema } } },
    async (request) => {
      const { mfaToken } = request.body
      const account =
        mfaToken === null ? null : await findAccount(app.db, await mfaUser(app, mfaToken))
      const holder = account && { clinicId: account.clinicId, userId: account.id }
      return askPasskey(app.db, options.relyingParty, 'sign_in', holder, app.now())
    },
  )

  app.post(
    '/auth/passkey',
    { config: anyone, schema: { body: passkeyLoginSchema, response: { 200: signedInSchema } } },
    async (request, reply) => {
      const account = await checkPasskeySignIn(app.db, options, request.body.passkey, app.now())
      return open(request, reply, account, null)
    },
  )

  const again = { ...everyRole, rateLimit: anyone.rateLimit } as const

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
      await checkStepUp(app.db, options, actor, body, app.now())
      return open(request, reply, { ...actor, id: actor.userId }, actor.sessionId)
    },
  )

  app.post(
    '/auth/refresh',
    { config: anyone, schema: { response: { 200: signedInSchema } } },
    async (request, reply) => {
      const token = request.cookies[cookieName]
      const refreshed = token === undefined ? null : await refreshSession(app.db, token, app.now())
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

async function mfaUser(app: FastifyInstance, token: string): Promise<string> {
  try {
    const payload = app.jwt.verify<{ sub: string; use: string }>(token)
    if (payload.use === 'mfa') return payload.sub
  } catch {
    // Any token that does not verify is a failed second step, whatever the library calls it.
  }
  throw new ProblemError('mfa_failed')
}
