import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import styles from './questions.module.css'

type FillBlanksProps = {
  /** Says what is filled in, and how many. */
  label: string
  /** Read out when it is done. */
  done: string
  all: number
  unanswered: readonly string[]
  onFill: (keys: readonly string[]) => void
  /** Blanks these again. */
  onUndo: (keys: readonly string[]) => void
}

/** Fills only what has no answer yet, says how many, and can be taken back. */
export function FillBlanks({ label, done, all, unanswered, onFill, onUndo }: FillBlanksProps) {
  const { t } = useTranslation('assessments')
  const [filled, setFilled] = useState<readonly string[]>([])
  const count = unanswered.length
  const undo = useRef<HTMLButtonElement>(null)
  // The button that had the focus is gone once nothing is left to fill.
  useEffect(() => {
    if (filled.length > 0) undo.current?.focus()
  }, [filled])
  return (
    <div className={styles.none}>
      {count > 0 ? (
        <Button
          onClick={() => {
            setFilled(unanswered)
            onFill(unanswered)
            announce(done)
          }}
        >
          {label}
        </Button>
      ) : (
        <span className={styles.meta}>{t('screening.allAnswered', { count: all })}</span>
      )}
      {count === 0 && filled.length > 0 && (
        <Button
          ref={undo}
          variant="quiet"
          size="small"
          onClick={() => {
            onUndo(filled)
            setFilled([])
          }}
        >
          {t('screening.undo')}
        </Button>
      )}
    </div>
  )
}
