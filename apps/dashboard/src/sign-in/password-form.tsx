import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { type NextStep, signIn } from '../session.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { TextField } from '../ui/text-field.tsx'
import { failureOf, messageKeyOf } from './failure.ts'
import styles from './form.module.css'

type PasswordFormProps = {
  onSignedIn: () => Promise<void>
  onNextStep: (step: NextStep) => void
}

export function PasswordForm({ onSignedIn, onNextStep }: PasswordFormProps) {
  const { t } = useTranslation('sign-in')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [isShown, setIsShown] = useState(false)
  const [isSending, setIsSending] = useState(false)
  const [{ errors, attempt }, setRefusal] = useState({ errors: [] as FieldError[], attempt: 0 })

  const refuse = (found: FieldError[]) =>
    setRefusal((last) => ({ errors: found, attempt: last.attempt + 1 }))

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const missing: FieldError[] = []
    if (email.trim() === '') missing.push({ fieldId: 'email', message: t('enterEmail') })
    if (password === '') missing.push({ fieldId: 'password', message: t('enterPassword') })
    if (missing.length > 0) return refuse(missing)
    setIsSending(true)
    try {
      const step = await signIn(email.trim(), password)
      if (step) onNextStep(step)
      else await onSignedIn()
    } catch (error) {
      const failure = failureOf(error)
      const message = t(messageKeyOf(failure))
      refuse([failure === 'refused' ? { fieldId: 'email', message } : { message }])
    } finally {
      setIsSending(false)
    }
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <TextField
        id="email"
        label={t('email')}
        type="email"
        size="large"
        autoComplete="username webauthn"
        value={email}
        onChange={setEmail}
        error={errorOf(errors, 'email')}
      />
      <TextField
        id="password"
        label={t('password')}
        type={isShown ? 'text' : 'password'}
        size="large"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={errorOf(errors, 'password')}
        action={
          <Button
            variant="quiet"
            size="small"
            aria-label={t(isShown ? 'hidePassword' : 'showPassword')}
            onClick={() => setIsShown(!isShown)}
          >
            {t(isShown ? 'hide' : 'show')}
          </Button>
        }
      />
      <Button type="submit" variant="filled" size="large" fill loading={isSending}>
        {t('submit')}
      </Button>
    </form>
  )
}
