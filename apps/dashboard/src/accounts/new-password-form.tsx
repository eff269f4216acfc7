import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { ApiError, OfflineError } from '../http.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from '../sign-in/form.module.css'
import { passwordRefusalIn } from './password-refusal.ts'
import { choosePassword } from './queries.ts'

type NewPasswordFormProps = { token: string; email: string; name: string; onDone: () => void }

/** One field: what is typed can be shown, and a password manager may fill it. */
export function NewPasswordForm({ token, email, name, onDone }: NewPasswordFormProps) {
  const { t } = useTranslation('accounts')
  const [password, setPassword] = useState('')
  const [isShown, setIsShown] = useState(false)
  const [isSending, setIsSending] = useState(false)
  const [{ errors, attempt }, setRefusal] = useState({ errors: [] as FieldError[], attempt: 0 })

  const refuse = (error: FieldError) =>
    setRefusal((last) => ({ errors: [error], attempt: last.attempt + 1 }))

  const whyNot = (error: unknown): FieldError => {
    if (error instanceof OfflineError) return { message: t('offline') }
    if (!(error instanceof ApiError)) return { message: t('notSaved') }
    if (error.status === 410) return { message: t('link.over') }
    if (error.status === 429) return { message: t('tooMany') }
    const refusal = passwordRefusalIn(error)
    if (refusal === null) return { message: t('notSaved') }
    const { count, reason } = refusal
    return { fieldId: 'password', message: t(`password.${reason}`, { count }) }
  }

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (password === '') return refuse({ fieldId: 'password', message: t('password.enter') })
    setIsSending(true)
    try {
      await choosePassword(token, password)
      onDone()
    } catch (error) {
      refuse(whyNot(error))
    } finally {
      setIsSending(false)
    }
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <p>{t('password.hello', { name })}</p>
      <ErrorSummary errors={errors} attempt={attempt} />
      <TextField
        label={t('email')}
        type="email"
        size="large"
        autoComplete="username"
        value={email}
        onChange={() => {}}
      />
      <TextField
        id="password"
        label={t('password.label')}
        hint={t('password.hint')}
        type={isShown ? 'text' : 'password'}
        size="large"
        maxLength={256}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        error={errorOf(errors, 'password')}
        action={
          <Button
            variant="quiet"
            size="small"
            aria-label={t(isShown ? 'password.hideIt' : 'password.showIt')}
            onClick={() => setIsShown(!isShown)}
          >
            {t(isShown ? 'password.hide' : 'password.show')}
          </Button>
        }
      />
      <Button type="submit" variant="filled" size="large" fill loading={isSending}>
        {t('password.submit')}
      </Button>
    </form>
  )
}
