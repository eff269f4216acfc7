import { useTranslation } from 'react-i18next'
import { Kbd } from './kbd.tsx'
import styles from './key-legend.module.css'

export type KeyLine = { keys: readonly string[]; does: string }

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
