import {
  acceptInvitationSchema,
  askForLinkSchema,
  choosePasswordSchema,
  madeLinkSchema,
  openLinkSchema,
  passwordOwnerSchema,
  signInOptionsSchema,
} from '@restride/contracts/accounts'
import { idSchema } from '@restride/contracts/primitives'
import { type LoginAnswer, loginAnswerSchema } from '@restride/contracts/sessions'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { traceOf } from '../audit/trace.ts'
import { ProblemError } from '../problem.ts'
import type { Account } from '../sign-in/check-sign-in.ts'
import { attemptOf } from '../sign-in/client-of.ts'
import { clearFailures, countAttempt, throttled } from '../sign-in/throttle.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { sendLinkTo } from './ask-for-link.ts'
import { choosePassword, readPasswordOwner } from './choose-password.ts'
import { invitePatient } from './invite-patient.ts'
import { offerOnce } from './offer-once.ts'
import { openSignInLink } from './open-sign-in-link.ts'

/** Opens the session of an account that has proved itself, or asks for its second factor. */
export type AnswerSignIn = (
  request: FastifyRequest,
  reply: FastifyReply,
  account: Account,
) => Promise<LoginAnswer>

const anyone = { permission: 'public', rateLimit: { max: 120, timeWindow: '1 minute' } } as const
const patientParams = z.strictObject({ patientId: idSchema })

/** What opens with a link, and the requests for one. Tokens travel in bodies only. */
export const linkRoutes: FastifyPluginAsyncZod<{ answerSignIn: AnswerSignIn }> = async (
  app,
  { answerSignIn },
) => {
  const guarded = <Result>(request: FastifyRequest, token: string, look: () => Promise<Result>) =>
    throttled(app.db, attemptOf(request, 'link', token), look)

  app.get(
    '/auth/options',
    { config: { permission: 'public' }, schema: { response: { 200: signInOptionsSchema } } },
    async () => ({ emailLinks: app.sendsLetters }),
  )

  app.post(
    '/auth/link',
    { config: anyone, schema: { body: askForLinkSchema, response: { 204: z.null() } } },
    async (request, reply) => {
      if (!app.sendsLetters) throw new ProblemError('not_found')
      const { email } = request.body
      await countAttempt(app.db, attemptOf(request, 'letter', email))
      // After the answer, so that its time does not tell whether there is such an account.
      app.inBackground(() => sendLinkTo(app, email))
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/auth/link/open',
    { config: anyone, schema: { body: openLinkSchema, response: { 200: loginAnswerSchema } } },
    async (request, reply) => {
      const { token } = request.body
      const account = await guarded(request, token, () => openSignInLink(app.db, token, app.now()))
      return answerSignIn(request, reply, account)
    },
  )

  app.post(
    '/auth/invitation/accept',
    {
      config: anyone,
      schema: { body: acceptInvitationSchema, response: { 200: loginAnswerSchema } },
    },
    async (request, reply) => {
      const account = await guarded(request, request.body.token, () =>
        acceptInvitation(app.db, request.body, { now: app.now(), trace: traceOf(request) }),
      )
      return answerSignIn(request, reply, account)
    },
  )

  app.post(
    '/auth/password/owner',
    { config: anyone, schema: { body: openLinkSchema, response: { 200: passwordOwnerSchema } } },
    async (request) =>
      guarded(request, request.body.token, () =>
        readPasswordOwner(app.db, request.body.token, app.now()),
      ),
  )

  app.post(
    '/auth/password',
    {
      config: anyone,
      schema: { body: choosePasswordSchema, response: { 200: passwordOwnerSchema } },
    },
    async (request) => {
      const owner = await guarded(request, request.body.token, () =>
        choosePassword(app.db, request.body, { now: app.now(), trace: traceOf(request) }),
      )
      await clearFailures(app.db, attemptOf(request, 'password', owner.email))
      return owner
    },
  )

  app.post(
    '/patients/:patientId/invitation',
    {
      config: { permission: 'patients:invite' },
      schema: { params: patientParams, response: { 201: madeLinkSchema } },
    },
    async (request, reply) =>
      offerOnce(request, reply, 'patient_invitation', null, (work) =>
        invitePatient(work, request.params.patientId),
      ),
  )
}
