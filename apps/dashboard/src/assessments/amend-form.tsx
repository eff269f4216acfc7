import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { ApiError } from '../http.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useAmendAssessment } from './queries.ts'
import styles from './signed.module.css'

type AmendFormProps = {
  assessmentId: string
  onAmended: (assessmentId: string) => void
  onCancel: () => void
}

export function AmendForm({ assessmentId, onAmended, onCancel }: AmendFormProps) {
  const { t } = useTranslation('assessments')
  const amend = useAmendAssessment(assessmentId)
  const [reason, setReason] = useState('')
  const [{ errors, attempt }, setRefusal] = useState({ errors: [] as FieldError[], attempt: 0 })
  const refuse = (error: FieldError) =>
    setRefusal((last) => ({ errors: [error], attempt: last.attempt + 1 }))

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (reason.trim() === '') {
      return refuse({ fieldId: 'reason', message: t('signed.amendMissing') })
    }
    try {
      const draft = await amend.mutateAsync(reason.trim())
      onAmended(draft.id)
    } catch (error) {
      const isOpen = error instanceof ApiError && error.code === 'already_amended'
      refuse({ message: t(isOpen ? 'signed.openDraft' : 'signed.failed') })
    }
  }
  return (
    <form className={styles.amend} noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <TextField
        id="reason"
        label={t('signed.amendReason')}
        hint={t('signed.amendHint')}
        error={errorOf(errors, 'reason')}
        multiline
        maxLength={1000}
        value={reason}
        onChange={setReason}
      />
      <div className={styles.actions}>
        <Button type="submit" variant="filled" loading={amend.isPending}>
          {t('signed.amendStart')}
        </Button>
        <Button onClick={onCancel}>{t('signed.cancel')}</Button>
      </div>
    </form>
  )
}
