import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { signInWithCode } from '../session.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { TextField } from '../ui/text-field.tsx'
import { failureOf, messageKeyOf } from './failure.ts'
import styles from './form.module.css'

/** Where the code comes from: the app on the phone, or the paper in the drawer. */
type CodeKind = 'app' | 'recovery'

type CodeFormProps = {
  mfaToken: string
  kind: CodeKind
  onSignedIn: () => Promise<void>
}

const SHAPES = {
  app: /^\d{6}$/u,
  recovery: /^[\da-z]{12}$/iu,
} as const satisfies Record<CodeKind, RegExp>

/** The second factor. Spaces and hyphens in a typed or pasted code do not matter. */
export function CodeForm({ kind, mfaToken, onSignedIn }: CodeFormProps) {
  const { t } = useTranslation('sign-in')
  const [code, setCode] = useState('')
  const [isSending, setIsSending] = useState(false)
  const [{ errors, attempt }, setRefusal] = useState({ errors: [] as FieldError[], attempt: 0 })

  const refuse = (error: FieldError) =>
    setRefusal((last) => ({ errors: [error], attempt: last.attempt + 1 }))

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const plain = code.replaceAll(/[\s-]/gu, '')
    if (!SHAPES[kind].test(plain))
      return refuse({ fieldId: 'code', message: t(`code.${kind}.enter`) })
    setIsSending(true)
    try {
      await signInWithCode(mfaToken, plain)
      await onSignedIn()
    } catch (error) {
      const failure = failureOf(error)
      refuse(
        failure === 'refused'
          ? { fieldId: 'code', message: t(`code.${kind}.failed`) }
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
        label={t(`code.${kind}.label`)}
        size="large"
        inputMode={kind === 'app' ? 'numeric' : 'text'}
        autoComplete={kind === 'app' ? 'one-time-code' : 'off'}
        value={code}
        onChange={setCode}
        error={errorOf(errors, 'code')}
        ref={focusFirst}
      />
      <Button type="submit" variant="filled" size="large" fill loading={isSending}>
        {t('code.submit')}
      </Button>
    </form>
  )
}

function focusFirst(input: HTMLInputElement | null) {
  input?.focus()
}
