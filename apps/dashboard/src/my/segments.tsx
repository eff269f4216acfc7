import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './log.module.css'

type SegmentsProps<Value extends string> = {
  label: string
  /** What it is asked about, for those who hear the page. */
  of: string
  options: readonly { value: Value; label: string }[]
  value: Value | null
  onChange: (value: Value | null) => void
  columns?: number
}

/** One of a few, side by side; pressing the chosen one again takes it back. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, of, options, value, onChange, columns = options.length } = props
  return (
    <fieldset className={styles.segments}>
      <legend>
        {label}
        <VisuallyHidden> {of}</VisuallyHidden>
      </legend>
      <div style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            aria-pressed={option.value === value}
            onClick={() => onChange(option.value === value ? null : option.value)}
          >
            {option.label}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
