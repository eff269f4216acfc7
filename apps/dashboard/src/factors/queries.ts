import {
  type Factors,
  factorsSchema,
  passkeySchema,
  recoveryCodesSchema,
  totpSecretSchema,
} from '@restride/contracts/factors'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { http, patch, post } from '../http.ts'
import { renewUser } from '../session.ts'

export const factors = queryOptions({
  queryKey: ['me', 'factors'],
  queryFn: () => http(factorsSchema, '/me/factors'),
})

export const startTotp = () => http(totpSecretSchema, '/me/factors/totp', post())
export const confirmTotp = (code: string) =>
  http(factorsSchema, '/me/factors/totp/confirm', post({ code }))
export const removeTotp = () => http(factorsSchema, '/me/factors/totp/remove', post())
export const renewRecoveryCodes = () => http(recoveryCodesSchema, '/me/recovery-codes', post())
export const removePasskey = (id: string) =>
  http(factorsSchema, `/me/passkeys/${id}/remove`, post())
export const renamePasskey = (id: string, version: number, name: string) =>
  http(passkeySchema, `/me/passkeys/${id}`, patch({ name }, `"${version}"`))

export async function addPasskey(name: string) {
  const { makePasskey } = await import('./ask-passkey.ts')
  return http(passkeySchema, '/me/passkeys', post({ name, answer: await makePasskey() }))
}

/** Shows what has changed, and what her account may do since. */
export function useFactorsChanged() {
  const queryClient = useQueryClient()
  return async (next?: Factors) => {
    if (next) queryClient.setQueryData(factors.queryKey, next)
    else await queryClient.invalidateQueries(factors)
    await renewUser()
  }
}
