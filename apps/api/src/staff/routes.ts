import {
  inviteStaffSchema,
  madeLinkSchema,
  staffAccountPageSchema,
  staffAccountSchema,
  staffInvitationPageSchema,
  updateStaffSchema,
} from '@restride/contracts/accounts'
import { staffPageSchema } from '@restride/contracts/people'
import { idSchema, pageQuerySchema } from '@restride/contracts/primitives'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { offerOnce } from '../links/offer-once.ts'
import { expectedVersion, sendVersioned } from '../versions.ts'
import { inviteStaff } from './invite-staff.ts'
import { listStaff } from './list-staff.ts'
import { listStaffAccounts, listStaffInvitations, readStaffAccount } from './list-staff-accounts.ts'
import { offerNewPassword } from './offer-new-password.ts'
import { updateStaff } from './update-staff.ts'

const staffParams = z.strictObject({ staffId: idSchema })

export const staffRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/staff',
    {
      config: { permission: 'staff:list' },
      schema: { querystring: pageQuerySchema, response: { 200: staffPageSchema } },
    },
    async (request) => request.work((work) => listStaff(work, request.query)),
  )

  app.post(
    '/staff',
    {
      config: { permission: 'staff:invite' },
      schema: { body: inviteStaffSchema, response: { 201: madeLinkSchema } },
    },
    async (request, reply) => {
      const to = { email: request.body.email, lang: request.actor.locale }
      return offerOnce(request, reply, 'staff_invitation', to, (work) =>
        inviteStaff(work, request.body),
      )
    },
  )

  app.get(
    '/staff-accounts',
    {
      config: { permission: 'staff:read_accounts' },
      schema: { querystring: pageQuerySchema, response: { 200: staffAccountPageSchema } },
    },
    async (request) => request.work((work) => listStaffAccounts(work, request.query)),
  )

  app.get(
    '/staff-invitations',
    {
      config: { permission: 'staff:read_accounts' },
      schema: { querystring: pageQuerySchema, response: { 200: staffInvitationPageSchema } },
    },
    async (request) => request.work((work) => listStaffInvitations(work, request.query)),
  )

  app.get(
    '/staff/:staffId',
    {
      config: { permission: 'staff:read_accounts' },
      schema: { params: staffParams, response: { 200: staffAccountSchema } },
    },
    async (request, reply) =>
      sendVersioned(
        request,
        reply,
        await request.work((work) => readStaffAccount(work, request.params.staffId)),
      ),
  )

  app.patch(
    '/staff/:staffId',
    {
      config: { permission: 'staff:update' },
      schema: {
        params: staffParams,
        body: updateStaffSchema,
        response: { 200: staffAccountSchema },
      },
    },
    async (request, reply) => {
      const { staffId } = request.params
      const expected = expectedVersion(request)
      const changed = await request.work((work) =>
        updateStaff(work, staffId, request.body, expected),
      )
      return sendVersioned(request, reply, changed)
    },
  )

  app.post(
    '/staff/:staffId/password-link',
    {
      config: { permission: 'staff:offer_password' },
      schema: { params: staffParams, response: { 201: madeLinkSchema } },
    },
    async (request, reply) => {
      const { staffId } = request.params
      const { email } = await request.work((work) => readStaffAccount(work, staffId))
      const to = { email, lang: request.actor.locale }
      return offerOnce(request, reply, 'password_reset', to, (work) =>
        offerNewPassword(work, staffId),
      )
    },
  )
}
