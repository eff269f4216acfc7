import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '../ui/date-field.tsx'
import styles from './assessment.module.css'

type AssessedOnFieldProps = {
  value: string
  bornOn: string | undefined
  today: string
  onChange: (date: string) => void
}

/** A half-typed year is a date too, so only a day that can be right is taken over. */
export function AssessedOnField({ value, bornOn, today, onChange }: AssessedOnFieldProps) {
  const { t } = useTranslation('assessments')
  const [typed, setTyped] = useState<string | null | undefined>(undefined)
  const shown = typed === undefined ? value : typed
  const isRight = (date: string | null) =>
    date !== null && date <= today && date >= (bornOn ?? '1900-01-01')
  return (
    <div className={styles.day}>
      <DateField
        id="assessedOn"
        label={t('assessedOn')}
        min={bornOn}
        max={today}
        value={shown}
        error={shown !== null && !isRight(shown) ? t('assessedOnError') : undefined}
        onChange={(date) => {
          const taken = date !== null && isRight(date)
          setTyped(taken ? undefined : date)
          if (taken) onChange(date)
        }}
      />
    </div>
  )
}
