import { useId, type ReactNode } from 'react'
import { FieldGroup, type FieldProps } from './field.tsx'
import styles from './choice-group.module.css'

type ChoiceGroupProps<Value extends string> = FieldProps & {
  options: readonly {
    value: Value
    label: ReactNode
    detail?: ReactNode
    icon?: ReactNode
    /** Say near the group why it cannot be chosen. */
    disabled?: boolean | undefined
  }[]
  /** `null` until someone chooses; never preselect an answer. */
  value: Value | null
  onChange: (value: Value) => void
  /** Cards side by side, full-width touch cards, or a plain list of radios. */
  look?: 'cards' | 'touch' | 'list' | undefined
}

export function ChoiceGroup<Value extends string>({
  options,
  value,
  onChange,
  look = 'cards',
  ...field
}: ChoiceGroupProps<Value>) {
  const name = useId()
  return (
    <FieldGroup {...field}>
      <div className={styles.choices} data-look={look}>
        {options.map((option) => (
          <label key={option.value} className={styles.choice}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            {option.icon && <span className={styles.icon}>{option.icon}</span>}
            <span className={styles.text}>
              <span className={styles.label}>{option.label}</span>
              {option.detail && <span className={styles.detail}>{option.detail}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
