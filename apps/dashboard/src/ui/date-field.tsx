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

export function DateField({
  value,
  onChange,
  min,
  max,
  size = 'medium',
  disabled,
  ...field
}: DateFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type="date"
          className={`${styles.control} ${styles.date}`}
          data-size={size}
          min={min}
          max={max}
          disabled={disabled}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value || null)}
        />
      )}
    </Field>
  )
}
