import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { FieldGroup, type FieldProps } from './field.tsx'
import styles from './check-list.module.css'

type CheckListProps<Value extends string> = FieldProps & {
  options: readonly { value: Value; label: string }[]
  /** `null` not answered, `[]` answered with none. May hold values of another list of the same question. */
  value: readonly Value[] | null
  onChange: (value: Value[] | null) => void
  /** Words of the exclusive first box. */
  none?: string | undefined
  /** Two abreast on a short screen, for short words. */
  pairs?: boolean | undefined
  /** In the same group, after the boxes. */
  children?: ReactNode
}

/** Several answers to one question as full-width touch boxes. */
export function CheckList<Value extends string>({
  options,
  value,
  onChange,
  none,
  pairs = false,
  children,
  ...field
}: CheckListProps<Value>) {
  const chosen = value ?? []
  const isNone = value !== null && value.length === 0
  const toggle = (option: Value) => {
    const next = chosen.includes(option)
      ? chosen.filter((other) => other !== option)
      : [...chosen, option]
    // Letting go of the last one is not the same as saying "none".
    onChange(next.length === 0 ? null : next)
  }
  return (
    <FieldGroup {...field}>
      <div className={styles.list} data-pairs={pairs}>
        {none !== undefined && (
          <Box wide checked={isNone} onChange={() => onChange(isNone ? null : [])}>
            {none}
          </Box>
        )}
        {options.map((option) => (
          <Box
            key={option.value}
            checked={chosen.includes(option.value)}
            onChange={() => toggle(option.value)}
          >
            {option.label}
          </Box>
        ))}
        {children}
      </div>
    </FieldGroup>
  )
}

type BoxProps = { checked: boolean; onChange: () => void; wide?: boolean; children: ReactNode }

function Box({ checked, onChange, wide = false, children }: BoxProps) {
  return (
    <label className={styles.box} data-wide={wide}>
      <input type="checkbox" checked={checked} onChange={onChange} />
      <IconCheck className={styles.mark} size={20} aria-hidden="true" />
      <span>{children}</span>
    </label>
  )
}
