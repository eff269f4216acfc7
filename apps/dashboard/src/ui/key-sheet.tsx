import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Kbd } from './kbd.tsx'
import type { KeyLine } from './key-legend.tsx'
import styles from './key-sheet.module.css'

type KeySheetProps = {
  lines: readonly KeyLine[]
  lettersOn: boolean
  onLetters: (on: boolean) => void
  onClose: () => void
}

/** All keys of a page in a dialog, and the way to turn single letters off. */
export default function KeySheet({ lines, lettersOn, onLetters, onClose }: KeySheetProps) {
  const { t } = useTranslation('ui')
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <dl>
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
    </Dialog>
  )
}
