import { useTranslation } from 'react-i18next'
import { KeyLegend, type KeyLine } from '../ui/key-legend.tsx'
import { useFormat } from '../use-format.ts'
import styles from './worklist.module.css'

type WorklistFootProps = {
  keyLines: readonly KeyLine[]
  onAllKeys: () => void
  /** 0 before the first list is there. */
  updatedAt: number
  isLive: boolean
}

/** The keys worth knowing, and how fresh the list is. */
export function WorklistFoot({ keyLines, onAllKeys, updatedAt, isLive }: WorklistFootProps) {
  const { t } = useTranslation('worklist')
  const format = useFormat()
  return (
    <div className={styles.foot} data-no-print>
      <KeyLegend lines={keyLines} onAll={onAllKeys} />
      {updatedAt > 0 && (
        <span>
          {t('updated', { time: format.time(new Date(updatedAt)) })}
          {isLive && ` · ${t('live')}`}
        </span>
      )}
    </div>
  )
}
