import type { UpdateFollowUp } from '@restride/contracts/follow-ups'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './follow-ups.module.css'

type Close = NonNullable<UpdateFollowUp['close']>
const REASONS = [
  'patient_declined',
  'booked_elsewhere',
  'moved_away',
  'could_not_reach',
  'asked_by_physio',
] as const satisfies readonly Close['reason'][]

/** A follow-up leaves the list without a visit only for a stated reason. */
export function CloseForm({ busy, onSave }: { busy: boolean; onSave: (close: Close) => void }) {
  const { t } = useTranslation('desk')
  const [reason, setReason] = useState<Close['reason'] | null>(null)
  const [note, setNote] = useState('')
  return (
    <form
      className={styles.form}
      aria-label={t('close.title')}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason !== null) onSave({ reason, note: note.trim() === '' ? null : note.trim() })
      }}
    >
      <h3>{t('close.title')}</h3>
      <div className={styles.fields}>
        <SelectField
          label={t('close.reason')}
          options={REASONS.map((value) => ({ value, label: t(`close.${value}`) }))}
          value={reason}
          onChange={setReason}
        />
        <TextField
          label={t('close.note')}
          hint={t('close.noteHint')}
          optional
          maxLength={300}
          value={note}
          onChange={setNote}
        />
      </div>
      <div className={styles.buttons}>
        <Button
          type="submit"
          loading={busy}
          disabledReason={reason === null ? t('close.choose') : undefined}
        >
          {t('close.submit')}
        </Button>
      </div>
    </form>
  )
}
