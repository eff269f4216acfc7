import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, type FieldProps } from './field.tsx'
import styles from './number-stepper.module.css'

type NumberStepperProps = FieldProps & {
  /** The accessible name; visible above unless `labelHidden`. */
  label: string
  /** `null` is blank and shown as a dash: nothing was entered. */
  value: number | null
  onChange: (value: number | null) => void
  min?: number | undefined
  /** Bounds the buttons and arrow keys; a typed number passes, so that the form can say what is wrong. */
  max?: number | undefined
  step?: number | undefined
  size?: 'medium' | 'big' | undefined
  /** A letter before it, such as L. */
  prefix?: string | undefined
  /** A unit after it, such as cm. */
  suffix?: string | undefined
  /** Off where a figure is typed as it was measured and counting up to it would be silly. */
  hasButtons?: boolean | undefined
}

export function NumberStepper({
  value,
  onChange,
  min = 0,
  max = Number.MAX_SAFE_INTEGER,
  step = 1,
  size = 'medium',
  prefix,
  suffix,
  hasButtons = true,
  ...field
}: NumberStepperProps) {
  const { t, i18n } = useTranslation('ui')
  // What is being typed, "1," for instance, while it is not yet a number.
  const [draft, setDraft] = useState<string | null>(null)
  const isWhole = Number.isInteger(step)
  // Half a number is not wrong yet: "1" on the way to 165.
  const isTyping = draft !== null

  const move = (by: number) => {
    setDraft(null)
    const next = value === null ? firstFrom(by, min) : value + by
    // A tenth added to a tenth is not two tenths in floating point.
    onChange(clamp(Math.round(next * 100) / 100, min, max))
  }
  const type = (text: string) => {
    const unsigned = min < 0 ? text.replace(/^[-\u2212]/u, '') : text
    if (!(isWhole ? /^\d{0,6}$/u : /^\d{0,6}([.,]\d{0,2})?$/u).test(unsigned)) return
    setDraft(text)
    const sign = unsigned === text ? 1 : -1
    onChange(/\d/u.test(text) ? sign * Number(unsigned.replace(',', '.')) : null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: step, ArrowDown: -step, PageUp: step * 5, PageDown: -step * 5 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    move(by)
  }

  return (
    <Field {...field} error={isTyping ? undefined : field.error}>
      {(control) => (
        <span className={styles.stepper} data-size={size} data-buttons={hasButtons}>
          {prefix && (
            <span className={styles.prefix} aria-hidden="true">
              {prefix}
            </span>
          )}
          {hasButtons && (
            <button
              type="button"
              tabIndex={-1}
              aria-label={t('less', { label: field.label })}
              disabled={value !== null && value <= min}
              onClick={() => move(-step)}
            >
              <IconMinus aria-hidden="true" />
            </button>
          )}
          <input
            {...control}
            role="spinbutton"
            aria-valuemin={min}
            aria-valuemax={max === Number.MAX_SAFE_INTEGER ? undefined : max}
            aria-valuenow={value ?? undefined}
            aria-valuetext={value === null ? t('blank') : undefined}
            // The number pads of phones have no minus.
            inputMode={min < 0 ? 'text' : isWhole ? 'numeric' : 'decimal'}
            autoComplete="off"
            placeholder="–"
            value={draft ?? (value === null ? '' : value.toLocaleString(i18n.language, PLAIN))}
            onChange={(event) => type(event.target.value)}
            onFocus={(event) => event.target.select()}
            onBlur={() => setDraft(null)}
            onKeyDown={onKeyDown}
          />
          {hasButtons && (
            <button
              type="button"
              tabIndex={-1}
              aria-label={t('more', { label: field.label })}
              disabled={value !== null && value >= max}
              onClick={() => move(step)}
            >
              <IconPlus aria-hidden="true" />
            </button>
          )}
          {suffix && (
            <span className={styles.suffix} aria-hidden="true">
              {suffix}
            </span>
          )}
        </span>
      )}
    </Field>
  )
}

/** From blank, one step from zero; the lowest where zero is out of reach. */
function firstFrom(by: number, min: number): number {
  const isBeyond = by > 0 ? min > 0 : min >= 0
  return isBeyond ? min : by
}

const PLAIN = { useGrouping: false } as const

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max)
}
