import { useLocation } from '@tanstack/react-router'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { ApiError, OfflineError } from '../http.ts'
import { type NextStep, signInByInvitation } from '../session.ts'
import styles from '../sign-in/form.module.css'
import { OpenFrame } from '../sign-in/open-frame.tsx'
import { SecondStep } from '../sign-in/second-step.tsx'
import { useEntering } from '../sign-in/use-entering.ts'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'

/** Where a patient's invitation leads: her date of birth shows that it has reached her. */
export function WelcomePage() {
  const { t } = useTranslation('accounts')
  const token = useLocation({ select: ({ hash }) => hash })
  const enter = useEntering(undefined)
  const [second, setSecond] = useState<NextStep | null>(null)
  const [isOver, setIsOver] = useState(token === '')
  return (
    <OpenFrame>
      {second === null && (
        <PageHeading sub={isOver ? undefined : t('welcome.sub')}>{t('welcome.title')}</PageHeading>
      )}
      {isOver && (
        <Notice tone="watch" title={t('link.over')} live>
          {t('link.askClinic')}
        </Notice>
      )}
      {second !== null && (
        <SecondStep step={second} onSignedIn={enter} onBack={() => setSecond(null)} />
      )}
      {!isOver && second === null && (
        <BirthDateForm
          onOver={() => setIsOver(true)}
          onSend={async (bornOn) => {
            const step = await signInByInvitation(token, bornOn)
            if (step === null) await enter()
            else setSecond(step)
          }}
        />
      )}
    </OpenFrame>
  )
}

type BirthDateFormProps = { onSend: (bornOn: string) => Promise<void>; onOver: () => void }

function BirthDateForm({ onSend, onOver }: BirthDateFormProps) {
  const { t } = useTranslation('accounts')
  const [bornOn, setBornOn] = useState<string | null>(null)
  const [isSending, setIsSending] = useState(false)
  const [{ errors, attempt }, setRefusal] = useState({ errors: [] as FieldError[], attempt: 0 })
  const refuse = (error: FieldError) =>
    setRefusal((last) => ({ errors: [error], attempt: last.attempt + 1 }))

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (bornOn === null) return refuse({ fieldId: 'bornOn', message: t('welcome.enter') })
    setIsSending(true)
    try {
      await onSend(bornOn)
    } catch (error) {
      const status = error instanceof ApiError ? error.status : null
      if (status === 410) onOver()
      else if (status === 422 || status === 400)
        refuse({ fieldId: 'bornOn', message: t('welcome.wrong') })
      else if (status === 429) refuse({ message: t('tooMany') })
      else refuse({ message: t(error instanceof OfflineError ? 'offline' : 'notSaved') })
    } finally {
      setIsSending(false)
    }
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <DateField
        id="bornOn"
        label={t('welcome.bornOn')}
        hint={t('welcome.why')}
        size="touch"
        value={bornOn}
        onChange={setBornOn}
        error={errorOf(errors, 'bornOn')}
      />
      <Button type="submit" variant="filled" size="touch" fill loading={isSending}>
        {t('welcome.submit')}
      </Button>
    </form>
  )
}
