import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { FieldGroup, type FieldProps } from './field.tsx'
import styles from './one-of.module.css'

type OneOfProps<Value extends string> = FieldProps & {
  options: readonly { value: Value; label: string }[]
  /** `null` is blank: the question was not answered. */
  value: Value | null
  onChange: (value: Value | null) => void
  size?: 'medium' | 'touch' | undefined
}

/** Short answers side by side, none preselected, and the answer can be taken back. */
export function OneOf<Value extends string>({
  options,
  value,
  onChange,
  size = 'medium',
  ...field
}: OneOfProps<Value>) {
  const { t } = useTranslation('ui')
  const name = useId()
  return (
    <FieldGroup {...field}>
      <div className={styles.answers} data-size={size}>
        {options.map((option) => (
          <label key={option.value} className={styles.answer}>
            <input
              type="radio"
              name={name}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
        {value !== null && (
          <Button
            variant="quiet"
            size={size === 'touch' ? 'touch' : 'small'}
            aria-label={t('clearAnswer')}
            onClick={() => onChange(null)}
          >
            {t('clear')}
          </Button>
        )}
      </div>
    </FieldGroup>
  )
}
