import { IconCheck, IconHandStop } from '@tabler/icons-react'
import { FieldGroup, type FieldProps } from './field.tsx'
import styles from './toggle-chips.module.css'

type ToggleChipsProps<Value extends string> = FieldProps & {
  options: readonly { value: Value; label: string }[]
  /** `null` not answered, `[]` answered with none, otherwise what is pressed. */
  value: readonly Value[] | null
  onChange: (value: Value[] | null) => void
  /** Words of the exclusive first chip; without it there is none and empty is `[]`. */
  none?: string | undefined
  /** `alarm` draws what is pressed in the not-met colour, with the hand. */
  tone?: 'plain' | 'alarm' | undefined
  size?: 'medium' | 'touch' | undefined
}

export function ToggleChips<Value extends string>({
  options,
  value,
  onChange,
  none,
  tone = 'plain',
  size = 'medium',
  ...field
}: ToggleChipsProps<Value>) {
  const pressed = value ?? []
  const isNone = value !== null && value.length === 0

  const toggle = (option: Value) => {
    const next = pressed.includes(option)
      ? pressed.filter((other) => other !== option)
      : options.map((other) => other.value).filter((v) => v === option || pressed.includes(v))
    // Letting go of the last one is not the same as saying "none".
    onChange(next.length === 0 && none !== undefined ? null : next)
  }

  return (
    <FieldGroup {...field}>
      <div className={styles.chips} data-size={size}>
        {none !== undefined && (
          <button
            type="button"
            className={styles.chip}
            aria-pressed={isNone}
            onClick={() => onChange(isNone ? null : [])}
          >
            {isNone && <IconCheck aria-hidden="true" />}
            {none}
          </button>
        )}
        {options.map((option) => {
          const isOn = pressed.includes(option.value)
          const Icon = tone === 'alarm' ? IconHandStop : IconCheck
          return (
            <button
              key={option.value}
              type="button"
              className={styles.chip}
              data-tone={tone}
              aria-pressed={isOn}
              onClick={() => toggle(option.value)}
            >
              {isOn && <Icon aria-hidden="true" />}
              {option.label}
            </button>
          )
        })}
      </div>
    </FieldGroup>
  )
}
