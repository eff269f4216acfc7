import { IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PasskeyCancelled, PasskeyElsewhere } from '../factors/passkey-errors.ts'
import { ApiError } from '../http.ts'
import { signInWithPasskey } from '../session.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { failureOf, messageKeyOf } from './failure.ts'

type PasskeyButtonProps = {
  /** After the password: only that account's passkeys. `null`: any of this device's. */
  mfaToken: string | null
  onSignedIn: () => Promise<void>
}

type Refusal = { words: string; origin: string | null }

export function PasskeyButton({ mfaToken, onSignedIn }: PasskeyButtonProps) {
  const { t } = useTranslation('sign-in')
  const [isAsking, setIsAsking] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const ask = async () => {
    setIsAsking(true)
    setRefusal(null)
    try {
      await signInWithPasskey(mfaToken)
      await onSignedIn()
    } catch (error) {
      setRefusal(refusalOf(error))
    } finally {
      setIsAsking(false)
    }
  }

  return (
    <>
      <Button
        size="large"
        fill
        icon={<IconKey size={20} aria-hidden="true" />}
        loading={isAsking}
        ref={mfaToken === null ? undefined : focusFirst}
        onClick={() => void ask()}
      >
        {t('passkey.submit')}
      </Button>
      {refusal && (
        <Notice tone="not-met" title={refusal.words} live>
          {refusal.origin !== null && (
            <a href={refusal.origin + location.pathname}>{refusal.origin}</a>
          )}
        </Notice>
      )}
    </>
  )

  function refusalOf(error: unknown): Refusal {
    if (error instanceof PasskeyElsewhere)
      return { words: t('passkey.elsewhere'), origin: error.origin }
    if (error instanceof PasskeyCancelled) return { words: t('passkey.none'), origin: null }
    if (error instanceof ApiError && error.code === 'passkeys_unavailable')
      return { words: t('passkey.unavailable'), origin: null }
    const failure = failureOf(error)
    const words = failure === 'refused' ? t('passkey.none') : t(messageKeyOf(failure))
    return { words, origin: null }
  }
}

function focusFirst(button: HTMLButtonElement | null) {
  button?.focus()
}
