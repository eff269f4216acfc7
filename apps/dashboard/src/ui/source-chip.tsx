import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from './visually-hidden.tsx'
import styles from './source-chip.module.css'

type SourceChipProps = {
  children: string
  /** Outline for what was published, filled for the house's own. */
  kind: 'published' | 'own'
  /** With it the chip is a button, which opens the exact sentence. */
  onClick?: (() => void) | undefined
  /** Whether that sentence is open now. */
  expanded?: boolean | undefined
  /** The id of where it opens. */
  controls?: string | undefined
}

export function SourceChip({ children, kind, onClick, expanded, controls }: SourceChipProps) {
  const { t } = useTranslation('ui')
  const content = (
    <>
      <VisuallyHidden>{t('source')} </VisuallyHidden>
      {children}
    </>
  )
  if (!onClick) {
    return (
      <span className={styles.chip} data-kind={kind}>
        {content}
      </span>
    )
  }
  return (
    <button
      type="button"
      className={styles.chip}
      data-kind={kind}
      aria-expanded={expanded}
      aria-controls={controls}
      onClick={onClick}
    >
      {content}
    </button>
  )
}
