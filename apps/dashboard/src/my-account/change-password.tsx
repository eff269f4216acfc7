import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { passwordRefusalIn } from '../accounts/password-refusal.ts'
import { factors } from '../factors/queries.ts'
import { errorOf } from '../form-errors.ts'
import { ApiError, OfflineError } from '../http.ts'
import { useUser } from '../session.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextField } from '../ui/text-field.tsx'
import { changePassword, mySessions } from './queries.ts'
import { useControlSize } from '../use-control-size.ts'
import styles from './my-account.module.css'

/** Closed until asked for; nothing of it is kept. */
export function ChangePassword() {
  const { t } = useTranslation('account')
  const size = useControlSize()
  const { data } = useQuery(factors)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <section aria-labelledby="password-title">
      <h2 id="password-title">{t('password.title')}</h2>
      {data?.hasPassword === false ? (
        <p>{t('password.none')}</p>
      ) : isOpen ? (
        <PasswordForm onClose={() => setIsOpen(false)} />
      ) : (
        <Button size={size} onClick={() => setIsOpen(true)}>
          {t('password.change')}
        </Button>
      )}
    </section>
  )
}

function PasswordForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['account', 'accounts'])
  const size = useControlSize()
  const { email } = useUser()
  const queryClient = useQueryClient()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [isSending, setIsSending] = useState(false)
  const [{ errors, attempt }, setRefusal] = useState({ errors: [] as FieldError[], attempt: 0 })
  const refuse = (found: FieldError[]) =>
    setRefusal((last) => ({ errors: found, attempt: last.attempt + 1 }))

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const missing: FieldError[] = []
    if (current === '') missing.push({ fieldId: 'current', message: t('password.enterCurrent') })
    if (next === '') missing.push({ fieldId: 'next', message: t('password.enterNew') })
    if (missing.length > 0) return refuse(missing)
    setIsSending(true)
    try {
      await changePassword(current, next)
      await queryClient.invalidateQueries(mySessions)
      announce(t('password.changed'))
      onClose()
    } catch (error) {
      refuse([refusalOf(error)])
    } finally {
      setIsSending(false)
    }
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <p className={styles.quiet}>{t('password.text')}</p>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField
        size={size}
        id="current"
        label={t('password.current')}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        error={errorOf(errors, 'current')}
        ref={focusFirst}
      />
      <TextField
        size={size}
        id="next"
        label={t('password.new')}
        hint={t('password.newHint')}
        type="password"
        autoComplete="new-password"
        value={next}
        onChange={setNext}
        error={errorOf(errors, 'next')}
      />
      <div className={styles.buttons}>
        <Button size={size} type="submit" variant="filled" loading={isSending}>
          {t('password.submit')}
        </Button>
        <Button size={size} variant="quiet" onClick={onClose}>
          {t('password.cancel')}
        </Button>
      </div>
    </form>
  )

  function refusalOf(error: unknown): FieldError {
    if (error instanceof OfflineError) return { message: t('password.offline') }
    if (!(error instanceof ApiError)) return { message: t('password.unexpected') }
    if (error.status === 429) return { message: t('password.tooMany') }
    const pointers = error.errors.map(({ pointer }) => pointer)
    if (pointers.includes('/currentPassword'))
      return { fieldId: 'current', message: t('password.wrong') }
    const refusal = passwordRefusalIn(error)
    if (refusal !== null) {
      const { count, reason } = refusal
      return { fieldId: 'next', message: t(`accounts:password.${reason}`, { count }) }
    }
    return { message: t('password.unexpected') }
  }
}

function focusFirst(input: HTMLInputElement | null) {
  input?.focus()
}
