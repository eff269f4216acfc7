import type { Factors } from '@restride/contracts/factors'
import type { StepUp } from '@restride/contracts/sessions'
import { IconKey } from '@tabler/icons-react'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { PasskeyCancelled } from '../factors/passkey-errors.ts'
import { errorOf } from '../form-errors.ts'
import { ApiError, OfflineError } from '../http.ts'
import { stepUp, useUser } from '../session.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './step-up-form.module.css'

type StepUpFormProps = { factors: Factors; onConfirmed: () => void }

/** The password, with a code where she has a factor; or her passkey. */
export function StepUpForm({ factors, onConfirmed }: StepUpFormProps) {
  const { t } = useTranslation('step-up')
  const { email } = useUser()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [isSending, setIsSending] = useState(false)
  const [{ errors, attempt }, setRefusal] = useState({ errors: [] as FieldError[], attempt: 0 })
  const asksCode = factors.totp !== null || factors.passkeys.length > 0
  const hasPasskeyHere = factors.passkeys.length > 0 && factors.passkeyOrigin === location.origin

  const confirm = async (prove: () => Promise<StepUp>) => {
    setIsSending(true)
    try {
      await stepUp(await prove())
      onConfirmed()
    } catch (error) {
      setRefusal((last) => ({ errors: [refusalOf(error)], attempt: last.attempt + 1 }))
    } finally {
      setIsSending(false)
    }
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    // A form in a dialog bubbles through React to the page's form that is being sent again.
    event.stopPropagation()
    void confirm(async () =>
      asksCode ? { password, code: code.trim().replaceAll(/(?<=\d)\s(?=\d)/gu, '') } : { password },
    )
  }
  const withPasskey = () =>
    confirm(async () => {
      const { answerPasskey } = await import('../factors/ask-passkey.ts')
      return { passkey: await answerPasskey('/auth/step-up/options') }
    })

  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} attempt={attempt} />
      {hasPasskeyHere && (
        <Button
          size="large"
          fill
          icon={<IconKey size={20} aria-hidden="true" />}
          loading={isSending}
          onClick={() => void withPasskey()}
        >
          {t('passkey')}
        </Button>
      )}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField
        id="step-up-password"
        label={t('password')}
        type="password"
        size="large"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={errorOf(errors, 'step-up-password')}
        ref={focusFirst}
      />
      {asksCode && (
        <TextField
          id="step-up-code"
          label={t('code')}
          hint={t('codeHint')}
          size="large"
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
          error={errorOf(errors, 'step-up-code')}
        />
      )}
      <Button type="submit" variant="filled" size="large" fill loading={isSending}>
        {t('submit')}
      </Button>
    </form>
  )

  function refusalOf(error: unknown): FieldError {
    if (error instanceof OfflineError) return { message: t('offline') }
    if (error instanceof PasskeyCancelled) return { message: t('passkeyNone') }
    if (!(error instanceof ApiError)) return { message: t('unexpected') }
    if (error.status === 429) return { message: t('tooMany') }
    if (error.code === 'sign_in_failed')
      return { fieldId: 'step-up-password', message: t('passwordWrong') }
    if (error.code === 'mfa_failed') return { fieldId: 'step-up-code', message: t('codeWrong') }
    if (error.code === 'passkey_failed') return { message: t('passkeyNone') }
    const [first] = error.errors
    if (first?.pointer === '/code') return { fieldId: 'step-up-code', message: t('codeWrong') }
    if (first !== undefined) return { fieldId: 'step-up-password', message: t('passwordWrong') }
    return { message: t('unexpected') }
  }
}

function focusFirst(input: HTMLInputElement | null) {
  input?.focus()
}
