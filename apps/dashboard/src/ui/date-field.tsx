import { useTranslation } from 'react-i18next'
import { formatDate } from '../format.ts'
import { Field, type FieldProps } from './field.tsx'
import styles from './control.module.css'

type DateFieldProps = FieldProps & {
  /** `YYYY-MM-DD`, `null` while empty or half typed. */
  value: string | null
  onChange: (value: string | null) => void
  min?: string | undefined
  max?: string | undefined
  size?: 'medium' | 'large' | 'touch' | undefined
  disabled?: boolean | undefined
}

/** The browser orders day and month by its own language, so the day stands below in words; a half-typed year has none. */
export function DateField({
  value,
  onChange,
  min,
  max,
  size = 'medium',
  disabled,
  ...field
}: DateFieldProps) {
  const { i18n } = useTranslation()
  // Where the label is hidden, a heading says the day.
  const words = value !== null && value >= '1900' && !field.labelHidden
  return (
    <Field {...field}>
      {({ 'aria-describedby': notes, ...control }) => (
        <>
          <input
            {...control}
            aria-describedby={
              words ? [notes, `${control.id}-day`].filter(Boolean).join(' ') : notes
            }
            type="date"
            className={`${styles.control} ${styles.date}`}
            data-size={size}
            min={min}
            max={max}
            disabled={disabled}
            value={value ?? ''}
            onChange={(event) => onChange(event.target.value || null)}
          />
          {words && (
            <span id={`${control.id}-day`} className={styles.day} data-size={size}>
              {formatDate(value, i18n.language === 'fr' ? 'fr' : 'en', 'withYear')}
            </span>
          )}
        </>
      )}
    </Field>
  )
}
