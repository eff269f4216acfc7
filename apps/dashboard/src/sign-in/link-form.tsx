import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { failureOf, messageKeyOf } from './failure.ts'
import styles from './form.module.css'
import { askForLink } from './queries.ts'

/** Asks for a link by e-mail. What it says next is the same for every address. */
export function LinkForm({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('sign-in')
  const [email, setEmail] = useState('')
  const [isSent, setIsSent] = useState(false)
  const [isSending, setIsSending] = useState(false)
  const [{ errors, attempt }, setRefusal] = useState({ errors: [] as FieldError[], attempt: 0 })

  const refuse = (error: FieldError) =>
    setRefusal((last) => ({ errors: [error], attempt: last.attempt + 1 }))

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (email.trim() === '') return refuse({ fieldId: 'email', message: t('enterEmail') })
    setIsSending(true)
    try {
      await askForLink(email.trim())
      setIsSent(true)
    } catch (error) {
      const failure = failureOf(error)
      refuse({ message: t(failure === 'refused' ? 'enterEmail' : messageKeyOf(failure)) })
    } finally {
      setIsSending(false)
    }
  }

  if (isSent) {
    return (
      <div className={styles.form}>
        <Notice tone="met" title={t('link.sent')} live>
          {t('link.sentText')}
        </Notice>
        <Button onClick={onBack}>{t('link.back')}</Button>
      </div>
    )
  }
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <TextField
        id="email"
        label={t('email')}
        type="email"
        size="large"
        maxLength={254}
        autoComplete="username"
        value={email}
        onChange={setEmail}
        error={errorOf(errors, 'email')}
      />
      <Button type="submit" variant="filled" size="large" fill loading={isSending}>
        {t('link.submit')}
      </Button>
      <Button variant="quiet" onClick={onBack}>
        {t('link.back')}
      </Button>
    </form>
  )
}
