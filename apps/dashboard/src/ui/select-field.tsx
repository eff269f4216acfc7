import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Field, type FieldProps } from './field.tsx'
import styles from './control.module.css'

type SelectFieldProps<Value extends string> = FieldProps & {
  options: readonly { value: Value; label: string; disabled?: boolean }[]
  /** `null` while nothing is chosen. */
  value: Value | null
  onChange: (value: Value | null) => void
  /** Words of the empty choice. */
  placeholder?: string | undefined
  size?: 'medium' | 'large' | 'touch' | undefined
  disabled?: boolean | undefined
}

export function SelectField<Value extends string>({
  options,
  value,
  onChange,
  placeholder,
  size = 'medium',
  disabled,
  ...field
}: SelectFieldProps<Value>) {
  const { t } = useTranslation('ui')
  return (
    <Field {...field}>
      {(control) => (
        <span className={styles.select}>
          <select
            {...control}
            className={styles.control}
            data-size={size}
            disabled={disabled}
            value={value ?? ''}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.target.value)
              onChange(chosen?.value ?? null)
            }}
          >
            <option value="">{placeholder ?? t('choose')}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <IconChevronDown size={16} aria-hidden="true" />
        </span>
      )}
    </Field>
  )
}
