import type { HTMLInputAutoCompleteAttribute, ReactNode, Ref } from 'react'
import { Field, type FieldProps } from './field.tsx'
import styles from './control.module.css'

type TextFieldProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  onBlur?: (() => void) | undefined
  type?: 'text' | 'email' | 'password' | 'tel' | 'search' | undefined
  size?: 'medium' | 'large' | 'touch' | undefined
  /** Several lines; grows with its text. */
  multiline?: boolean | undefined
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | undefined
  maxLength?: number | undefined
  placeholder?: string | undefined
  disabled?: boolean | undefined
  lang?: string | undefined
  /** A small button inside the right end, such as Show. */
  action?: ReactNode
  ref?: Ref<HTMLInputElement> | undefined
}

export function TextField({
  value,
  onChange,
  onBlur,
  type = 'text',
  size = 'medium',
  multiline = false,
  autoComplete,
  inputMode,
  maxLength,
  placeholder,
  disabled,
  lang,
  action,
  ref,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      {(control) => {
        const shared = {
          ...control,
          className: styles.control,
          'data-size': size,
          value,
          onBlur,
          autoComplete,
          maxLength,
          placeholder,
          disabled,
          lang,
        }
        if (multiline) {
          return (
            <textarea {...shared} rows={3} onChange={(event) => onChange(event.target.value)} />
          )
        }
        const input = (
          <input
            {...shared}
            ref={ref}
            type={type}
            inputMode={inputMode}
            onChange={(event) => onChange(event.target.value)}
          />
        )
        if (!action) return input
        return (
          <span className={styles.withAction}>
            {input}
            <span className={styles.action}>{action}</span>
          </span>
        )
      }}
    </Field>
  )
}
