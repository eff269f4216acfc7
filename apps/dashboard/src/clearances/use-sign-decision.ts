import type { DecideClearance } from '@restride/contracts/clearances'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { toFieldErrors } from '../form-errors.ts'
import { ApiError, OfflineError } from '../http.ts'
import { useUser } from '../session.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { signDecision } from './queries.ts'

export type SignOutcome =
  | { signed: true }
  /** `newKey`: the old one is spent on other answers. */
  | { signed: false; errors: FieldError[]; newKey: boolean }

/** Sends a decision once; whatever comes back, nothing typed is lost. */
export function useSignDecision(episodeId: string) {
  const { t } = useTranslation('clearances')
  const { name } = useUser()
  const queryClient = useQueryClient()
  const { mutateAsync, isPending } = useMutation({
    mutationFn: (sent: { input: DecideClearance; key: string }) =>
      signDecision(episodeId, sent.input, sent.key),
  })
  const renew = (...of: string[]) => queryClient.invalidateQueries({ queryKey: of })

  const sign = async (input: DecideClearance, key: string): Promise<SignOutcome> => {
    try {
      await mutateAsync({ input, key })
      await Promise.all([renew('episodes', episodeId), renew('patients'), renew('worklist')])
      return { signed: true }
    } catch (error) {
      const code = error instanceof ApiError ? error.code : null
      if (code === 'readiness_changed' || code === 'refer_cannot_be_overridden') {
        await renew('episodes', episodeId, 'readiness')
      }
      return { signed: false, errors: refusals(error), newKey: code === 'idempotency_key_reused' }
    }
  }

  return { sign, isPending }

  function refusals(error: unknown): FieldError[] {
    if (error instanceof OfflineError) return [{ message: t('error.offline') }]
    if (!(error instanceof ApiError)) return [{ message: t('error.unexpected') }]
    if (error.code === 'readiness_changed') return [{ message: t('error.changed') }]
    if (error.code === 'refer_cannot_be_overridden')
      return [{ fieldId: 'decision', message: t('error.refer') }]
    if (error.code === 'signature_mismatch')
      return [{ fieldId: 'signature', message: t('error.signature', { name }) }]
    if (error.code === 'idempotency_key_reused') return [{ message: t('error.mayBeSigned') }]
    if (error.code === 'step_up_required') return [{ message: t('error.notConfirmed') }]
    if (error.code === 'episode_closed') return [{ message: t('error.closed') }]
    return error.errors.length > 0 ? toFieldErrors(error) : [{ message: t('error.unexpected') }]
  }
}
