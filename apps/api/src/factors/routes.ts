import {
  confirmTotpSchema,
  createPasskeySchema,
  factorsSchema,
  passkeyOptionsSchema,
  passkeySchema,
  recoveryCodesSchema,
  renamePasskeySchema,
  totpSecretSchema,
} from '@restride/contracts/factors'
import { idSchema } from '@restride/contracts/primitives'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { expectedVersion, sendVersioned } from '../versions.ts'
import { keepChallenge } from './challenges.ts'
import { confirmTotp, enrolTotp } from './enrol-totp.ts'
import { listFactors } from './list-factors.ts'
import { offerPasskey, registerPasskey, takeNewPasskey } from './register-passkey.ts'
import type { RelyingParty } from './relying-party.ts'
import { removePasskey, removeTotp } from './remove-factor.ts'
import { renamePasskey } from './rename-passkey.ts'
import { makeRecoveryCodes, renewRecoveryCodes } from './renew-recovery-codes.ts'

export type FactorOptions = { factorKey: Buffer; relyingParty: RelyingParty | null }

const own = { beforeSecondFactor: true, rateLimit: { max: 120, timeWindow: '1 minute' } } as const
const reading = { ...own, permission: 'factors:read' } as const
const changing = { ...own, permission: 'factors:change' } as const
const ofPasskey = z.object({ passkeyId: idSchema })

/** Answers that hold a secret are not kept for a retry (`createOnce`): asking again makes a new one. */
export const factorRoutes: FastifyPluginAsyncZod<FactorOptions> = async (
  app,
  { factorKey, relyingParty },
) => {
  app.get(
    '/me/factors',
    { config: reading, schema: { response: { 200: factorsSchema } } },
    async (request) => request.work((work) => listFactors(work, relyingParty)),
  )

  app.post(
    '/me/factors/totp',
    { config: changing, schema: { response: { 200: totpSecretSchema } } },
    async (request) => request.work((work) => enrolTotp(work, factorKey)),
  )

  app.post(
    '/me/factors/totp/confirm',
    { config: changing, schema: { body: confirmTotpSchema, response: { 200: factorsSchema } } },
    async (request) =>
      request.work(async (work) => {
        await confirmTotp(work, factorKey, request.body.code)
        return listFactors(work, relyingParty)
      }),
  )

  app.post(
    '/me/factors/totp/remove',
    { config: changing, schema: { response: { 200: factorsSchema } } },
    async (request) =>
      request.work(async (work) => {
        await removeTotp(work)
        return listFactors(work, relyingParty)
      }),
  )

  app.post(
    '/me/recovery-codes',
    { config: changing, schema: { response: { 200: recoveryCodesSchema } } },
    async (request) => {
      const made = await makeRecoveryCodes()
      return request.work((work) => renewRecoveryCodes(work, made))
    },
  )

  app.post(
    '/me/passkeys/options',
    { config: changing, schema: { response: { 200: passkeyOptionsSchema } } },
    async (request) => {
      const offer = await request.work((work) => offerPasskey(work, relyingParty))
      const { userId } = request.actor
      await keepChallenge(
        app.db,
        offer.options.challenge,
        { purpose: 'register', userId },
        app.now(),
      )
      return offer
    },
  )

  app.post(
    '/me/passkeys',
    { config: changing, schema: { body: createPasskeySchema, response: { 201: passkeySchema } } },
    async (request, reply) => {
      const { actor, body } = request
      // Before the key of a retry is looked up: the retry's answer does not depend on it.
      const made = await takeNewPasskey(app.db, relyingParty, actor.userId, body, app.now())
      return request.createOnce(reply, (work) => registerPasskey(work, made, body.name))
    },
  )

  app.patch(
    '/me/passkeys/:passkeyId',
    {
      config: changing,
      schema: { params: ofPasskey, body: renamePasskeySchema, response: { 200: passkeySchema } },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      const { passkeyId } = request.params
      const renamed = await request.work((work) =>
        renamePasskey(work, passkeyId, version, request.body.name),
      )
      return sendVersioned(request, reply, renamed)
    },
  )

  app.post(
    '/me/passkeys/:passkeyId/remove',
    { config: changing, schema: { params: ofPasskey, response: { 200: factorsSchema } } },
    async (request) =>
      request.work(async (work) => {
        await removePasskey(work, request.params.passkeyId)
        return listFactors(work, relyingParty)
      }),
  )
}
