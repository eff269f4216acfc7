import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError, OfflineError } from '../http.ts'
import { PasskeyCancelled, PasskeyElsewhere } from './passkey-errors.ts'

/** Runs one change of the account at a time and says in a sentence why one did not happen; `null`: nothing to say. */
export function useAct() {
  const { t } = useTranslation('factors')
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  const act = async (run: () => Promise<void>) => {
    if (isBusy) return
    setIsBusy(true)
    setRefusal(null)
    try {
      await run()
    } catch (error) {
      setRefusal(wordsOf(error))
    } finally {
      setIsBusy(false)
    }
  }
  return { act, isBusy, refusal }

  function wordsOf(error: unknown): string {
    if (error instanceof OfflineError) return t('refused.offline')
    if (error instanceof PasskeyElsewhere) return t('refused.elsewhere', { origin: error.origin })
    if (error instanceof PasskeyCancelled) return t('refused.noPasskey')
    if (!(error instanceof ApiError)) return t('refused.unexpected')
    if (error.code === 'step_up_required') return t('refused.notConfirmed')
    if (error.code === 'last_factor') return t('refused.lastFactor')
    if (error.code === 'passkey_failed') return t('refused.noPasskey')
    if (error.code === 'passkeys_unavailable') return t('refused.unavailable')
    if (error.code === 'version_conflict') return t('refused.changed')
    if (error.status === 429) return t('refused.tooMany')
    return t('refused.unexpected')
  }
}
