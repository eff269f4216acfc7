import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import styles from './worklist.module.css'

type WorklistMarkedProps = {
  count: number
  canSnooze: boolean
  onSnooze: () => void
  onHandOver: () => void
  onClear: () => void
}

/** What the next act is for, when it is for several. */
export function WorklistMarked(props: WorklistMarkedProps) {
  const { count, canSnooze, onSnooze, onHandOver, onClear } = props
  const { t } = useTranslation('worklist')
  return (
    <div className={styles.marked}>
      <output>{t('markedCount', { count })}</output>
      {canSnooze && (
        <Button size="small" keys="S" onClick={onSnooze}>
          {t('act.snooze')}
        </Button>
      )}
      <Button size="small" keys="H" onClick={onHandOver}>
        {t('act.handOver')}
      </Button>
      <Button size="small" variant="quiet" keys="Esc" onClick={onClear}>
        {t('unmark')}
      </Button>
    </div>
  )
}
