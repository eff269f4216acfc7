import { endedSessionsSchema, mySessionPageSchema } from '@restride/contracts/my-account'
import { queryOptions } from '@tanstack/react-query'
import { http, nothing, post } from '../http.ts'

export const mySessions = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: () => http(mySessionPageSchema, '/me/sessions'),
})

export const endSession = (id: string) => http(nothing, `/me/sessions/${id}/end`, post())
export const endOtherSessions = () => http(endedSessionsSchema, '/me/sessions/end-others', post())
export const changePassword = (currentPassword: string, newPassword: string) =>
  http(endedSessionsSchema, '/me/password', post({ currentPassword, newPassword }))
