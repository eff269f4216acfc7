import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Kbd } from './kbd.tsx'
import styles from './key-sheet.module.css'

export type KeyLine = { keys: readonly string[]; does: string }

type KeySheetProps = {
  lines: readonly KeyLine[]
  isOpen: boolean
  onClose: () => void
  lettersOn: boolean
  onLetters: (on: boolean) => void
}

/** All keys of a page in a dialog, and the way to turn single letters off. */
export function KeySheet({ lines, isOpen, onClose, lettersOn, onLetters }: KeySheetProps) {
  const { t } = useTranslation('ui')
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal()
    if (!isOpen) dialog.current?.close()
  }, [isOpen])

  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-labelledby="key-sheet-title"
      onClose={onClose}
    >
      {isOpen && (
        <div className={styles.content}>
          <h2 id="key-sheet-title">{t('keys.title')}</h2>
          <dl className={styles.lines}>
            {lines.map((line) => (
              <div key={line.does} className={styles.line}>
                <dt>
                  {line.keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dt>
                <dd>{line.does}</dd>
              </div>
            ))}
          </dl>
          <label className={styles.switch}>
            <input
              type="checkbox"
              checked={lettersOn}
              onChange={(event) => onLetters(event.target.checked)}
            />
            <span>
              {t('keys.letters')}
              <span className={styles.hint}>{t('keys.lettersHint')}</span>
            </span>
          </label>
          <div>
            <Button onClick={onClose}>{t('keys.close')}</Button>
          </div>
        </div>
      )}
    </dialog>
  )
}

/** The few keys worth knowing, at the foot of a page. */
export function KeyLegend({ lines, onAll }: { lines: readonly KeyLine[]; onAll: () => void }) {
  const { t } = useTranslation('ui')
  return (
    <div className={styles.legend}>
      {lines.map((line) => (
        <span key={line.does}>
          {line.keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {line.does}
        </span>
      ))}
      <button type="button" onClick={onAll}>
        <Kbd>?</Kbd>
        {t('keys.all')}
      </button>
    </div>
  )
}
