import {
  type InviteStaff,
  madeLinkSchema,
  passwordOwnerSchema,
  type StaffAccount,
  staffAccountPageSchema,
  staffAccountSchema,
  staffInvitationPageSchema,
  type UpdateStaff,
} from '@restride/contracts/accounts'
import { queryOptions } from '@tanstack/react-query'
import { http, nothing, patch, post } from '../http.ts'

export const staffAccounts = queryOptions({
  queryKey: ['staff-accounts'],
  queryFn: () => http(staffAccountPageSchema, '/staff-accounts?limit=200'),
})

export const staffInvitations = queryOptions({
  queryKey: ['staff-invitations'],
  queryFn: () => http(staffInvitationPageSchema, '/staff-invitations?limit=200'),
})

export function inviteStaff(input: InviteStaff) {
  return http(madeLinkSchema, '/staff', post(input))
}

export function updateStaff({ id, version }: StaffAccount, change: UpdateStaff) {
  return http(staffAccountSchema, `/staff/${id}`, patch(change, `"${version}"`))
}

export function offerNewPassword({ id }: StaffAccount) {
  return http(madeLinkSchema, `/staff/${id}/password-link`, post())
}

export function invitePatient(patientId: string) {
  return http(madeLinkSchema, `/patients/${patientId}/invitation`, post())
}

/** Whose password the link sets. Asked by POST: the token never stands in a requested address. */
export const passwordOwner = (token: string) =>
  queryOptions({
    queryKey: ['password-owner', token],
    queryFn: () => http(passwordOwnerSchema, '/auth/password/owner', post({ token })),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })

export function choosePassword(token: string, password: string) {
  return http(nothing, '/auth/password', post({ token, password }))
}
