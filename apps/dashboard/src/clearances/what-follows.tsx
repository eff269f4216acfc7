import { ENDS_AFTER_REVIEW_DAYS } from '@restride/contracts/clearances'
import type { Lang } from '@restride/contracts/primitives'
import { addDays } from '@restride/rules/plain-date'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import type { FieldError } from '../ui/error-summary.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFormat } from '../use-format.ts'
import { followUpFor } from './to-decision.ts'
import styles from './clearances.module.css'

type ReviewFieldProps = {
  value: string | null
  onChange: (reviewOn: string | null) => void
  /** A permission ends some time after its review; a stop ends with the next decision alone. */
  ends: boolean
  errors: readonly FieldError[]
}

/** The review date, and what the desk makes of it. */
export function ReviewField({ value, onChange, ends, errors }: ReviewFieldProps) {
  const { t } = useTranslation('clearances')
  const format = useFormat()
  const today = format.today()
  const visit = value === null || value <= today ? null : followUpFor(value, today)
  return (
    <div>
      <DateField
        id="reviewOn"
        label={t('reviewOn')}
        hint={t('reviewHint')}
        error={errorOf(errors, 'reviewOn')}
        min={addDays(today, 1)}
        value={value}
        onChange={onChange}
      />
      {visit && (
        <p className={styles.meta}>
          {t('followUp', {
            minutes: visit.durationMinutes,
            from: format.date(visit.dueFrom),
            to: format.date(visit.dueTo),
          })}
        </p>
      )}
      {visit && ends && (
        <p className={styles.meta}>
          {t('endsOn', {
            day: format.date(addDays(visit.dueTo, ENDS_AFTER_REVIEW_DAYS), 'withYear'),
          })}
        </p>
      )}
    </div>
  )
}

type MessageFieldProps = {
  patient: { name: string; locale: Lang }
  value: string
  /** The clinic's sentence stands as it is. */
  isClinics: boolean
  onChange: (message: string | null) => void
  errors: readonly FieldError[]
}

/** Exactly what she will read, in her language. */
export function MessageField({ patient, value, isClinics, onChange, errors }: MessageFieldProps) {
  const { t } = useTranslation('clearances')
  return (
    <div className={styles.message}>
      <TextField
        id="patientMessage"
        label={t('message', { name: patient.name })}
        hint={t('messageHint', { lang: t(`messageLang.${patient.locale}`) })}
        error={errorOf(errors, 'patientMessage')}
        multiline
        maxLength={1000}
        lang={patient.locale}
        value={value}
        onChange={onChange}
      />
      {!isClinics && (
        <div>
          <Button variant="quiet" size="small" onClick={() => onChange(null)}>
            {t('messageReset')}
          </Button>
        </div>
      )}
    </div>
  )
}
