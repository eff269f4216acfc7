import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { signInWithCode } from '../session.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { TextField } from '../ui/text-field.tsx'
import { failureOf, messageKeyOf } from './failure.ts'
import styles from './form.module.css'

type CodeFormProps = {
  mfaToken: string
  onSignedIn: () => Promise<void>
  onBack: () => void
}

/** The second factor. Spaces in a pasted code do not matter. */
export function CodeForm({ mfaToken, onSignedIn, onBack }: CodeFormProps) {
  const { t } = useTranslation('sign-in')
  const [code, setCode] = useState('')
  const [isSending, setIsSending] = useState(false)
  const [{ errors, attempt }, setRefusal] = useState({ errors: [] as FieldError[], attempt: 0 })

  const refuse = (error: FieldError) =>
    setRefusal((last) => ({ errors: [error], attempt: last.attempt + 1 }))

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const digits = code.replaceAll(/\s/gu, '')
    if (!/^\d{6}$/u.test(digits)) return refuse({ fieldId: 'code', message: t('code.enter') })
    setIsSending(true)
    try {
      await signInWithCode(mfaToken, digits)
      await onSignedIn()
    } catch (error) {
      const failure = failureOf(error)
      refuse(
        failure === 'refused'
          ? { fieldId: 'code', message: t('code.failed') }
          : { message: t(messageKeyOf(failure)) },
      )
    } finally {
      setIsSending(false)
    }
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <TextField
        id="code"
        label={t('code.label')}
        size="large"
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
        error={errorOf(errors, 'code')}
        ref={focusFirst}
      />
      <Button type="submit" variant="filled" size="large" fill loading={isSending}>
        {t('code.submit')}
      </Button>
      <Button variant="quiet" onClick={onBack}>
        {t('code.back')}
      </Button>
    </form>
  )
}

function focusFirst(input: HTMLInputElement | null) {
  input?.focus()
}
